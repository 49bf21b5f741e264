"""Keras' callbacks, as their pages state them: what watches a training and can end it."""


class Callback:
    """Does nothing; its methods are called while a model is trained."""

    model = None
    params = {}

    def set_model(self, model):
        self.model = model

    def set_params(self, params):
        self.params = params

    def on_train_begin(self, logs=None):
        pass

    def on_train_end(self, logs=None):
        pass

    def on_epoch_begin(self, epoch, logs=None):
        pass

    def on_epoch_end(self, epoch, logs=None):
        pass

    def on_train_batch_begin(self, batch, logs=None):
        pass

    def on_train_batch_end(self, batch, logs=None):
        pass


class Watching(Callback):
    """Watches one of the numbers of an epoch for getting better."""

    def __init__(self, monitor="val_loss", min_delta=0.0, patience=0, mode="auto", baseline=None):
        if mode not in ("auto", "min", "max"):
            mode = "auto"
        self.monitor, self.min_delta, self.patience, self.baseline = monitor, abs(min_delta), patience, baseline
        self.grows = mode == "max" or mode == "auto" and ("acc" in monitor or monitor.endswith("auc"))

    def on_train_begin(self, logs=None):
        self.wait = 0
        self.best = None

    def is_better(self, value, than):
        if than is None:
            return True
        return value - self.min_delta > than if self.grows else value + self.min_delta < than


class EarlyStopping(Watching):
    def __init__(
        self,
        monitor="val_loss",
        min_delta=0.0,
        patience=0,
        verbose=0,
        mode="auto",
        baseline=None,
        restore_best_weights=False,
        start_from_epoch=0,
        **options
    ):
        super().__init__(monitor, min_delta, patience, mode, baseline)
        self.restore_best_weights, self.start_from_epoch = restore_best_weights, start_from_epoch

    def on_train_begin(self, logs=None):
        super().on_train_begin()
        self.best_weights = None
        self.stopped_epoch = 0
        self.best_epoch = 0

    def on_epoch_end(self, epoch, logs=None):
        value = (logs or {}).get(self.monitor)
        if value is None or epoch < self.start_from_epoch:
            return
        if self.restore_best_weights and self.best_weights is None:
            self.best_weights = self.model.get_weights()
        self.wait += 1
        if self.is_better(value, self.best):
            self.best, self.best_epoch = value, epoch
            if self.restore_best_weights:
                self.best_weights = self.model.get_weights()
            if self.baseline is None or self.is_better(value, self.baseline):
                self.wait = 0
            return
        if self.wait >= self.patience and epoch > 0:
            self.stopped_epoch = epoch
            self.model.stop_training = True

    def on_train_end(self, logs=None):
        if self.restore_best_weights and self.best_weights is not None:
            self.model.set_weights(self.best_weights)


class LearningRateScheduler(Callback):
    def __init__(self, schedule, verbose=0):
        self.schedule = schedule

    def on_epoch_begin(self, epoch, logs=None):
        optimizer = self.model.optimizer
        try:
            rate = self.schedule(epoch, float(optimizer.rate()))
        except TypeError:
            rate = self.schedule(epoch)
        optimizer.learning_rate = rate


class ReduceLROnPlateau(Watching):
    def __init__(
        self, monitor="val_loss", factor=0.1, patience=10, verbose=0, mode="auto", min_delta=1e-4, cooldown=0, min_lr=0.0, **options
    ):
        super().__init__(monitor, min_delta, patience, mode)
        self.factor, self.cooldown, self.min_lr = factor, cooldown, min_lr

    def on_train_begin(self, logs=None):
        super().on_train_begin()
        self.cooling = 0

    def on_epoch_end(self, epoch, logs=None):
        value = (logs or {}).get(self.monitor)
        if value is None:
            return
        if self.cooling > 0:
            self.cooling -= 1
            self.wait = 0
        if self.is_better(value, self.best):
            self.best = value
            self.wait = 0
        elif self.cooling == 0:
            self.wait += 1
            rate = float(self.model.optimizer.rate())
            if self.wait >= self.patience and rate > self.min_lr:
                self.model.optimizer.learning_rate = max(rate * self.factor, self.min_lr)
                self.cooling = self.cooldown
                self.wait = 0


class LambdaCallback(Callback):
    def __init__(self, **functions):
        for name, function in functions.items():
            if function is not None:
                setattr(self, name, function)


class TerminateOnNaN(Callback):
    def on_epoch_end(self, epoch, logs=None):
        loss = (logs or {}).get("loss", 0.0)
        if loss != loss or loss in (float("inf"), float("-inf")):
            self.model.stop_training = True


class History(Callback):
    """The losses of all epochs."""

    def __init__(self):
        self.history = Curves(loss=[])
        self.epoch = []

    def on_epoch_end(self, epoch, logs=None):
        for name, value in (logs or {}).items():
            self.history.setdefault(name, []).append(value)
        self.epoch.append(epoch)


class Curves(dict):
    def __missing__(self, name):
        return []


class Silent(Callback):
    """One that only writes files or to the screen."""

    def __init__(self, *arguments, **options):
        pass


ModelCheckpoint = BackupAndRestore = CSVLogger = TensorBoard = ProgbarLogger = Silent


class Watchers:
    """All the callbacks of a training."""

    def __init__(self, callbacks, model, params):
        every = callbacks if isinstance(callbacks, (list, tuple)) else [callbacks] if callbacks else []
        # a callback of one's own may have only some of the methods
        self.every = [one for one in every if not isinstance(one, modules.StandIn)]
        model.stop_training = False
        self.tell("set_model", model)
        self.tell("set_params", params)

    def tell(self, method, *arguments):
        for one in self.every:
            if hasattr(one, method):
                getattr(one, method)(*arguments)
