"""Learning rates that change from epoch to epoch."""

class LRScheduler:
    def __init__(self, optimizer, last_epoch=-1):
        self.optimizer = optimizer
        self.first = [group["lr"] for group in optimizer.param_groups]
        self.last_epoch = 0

    def step(self, *measured):
        self.last_epoch += 1
        for group, first in zip(self.optimizer.param_groups, self.first):
            group["lr"] = first * self.factor(self.last_epoch)

    def get_last_lr(self):
        return [group["lr"] for group in self.optimizer.param_groups]


class StepLR(LRScheduler):
    def __init__(self, optimizer, step_size, gamma=0.1, last_epoch=-1):
        super().__init__(optimizer)
        self.step_size, self.gamma = step_size, gamma

    def factor(self, epoch):
        return self.gamma ** (epoch // self.step_size)


class ExponentialLR(LRScheduler):
    def __init__(self, optimizer, gamma, last_epoch=-1):
        super().__init__(optimizer)
        self.gamma = gamma

    def factor(self, epoch):
        return self.gamma**epoch


class LambdaLR(LRScheduler):
    def __init__(self, optimizer, lr_lambda, last_epoch=-1):
        super().__init__(optimizer)
        self.factor = lr_lambda


class MultiStepLR(LRScheduler):
    def __init__(self, optimizer, milestones, gamma=0.1, last_epoch=-1):
        super().__init__(optimizer)
        self.milestones, self.gamma = milestones, gamma

    def factor(self, epoch):
        return self.gamma ** len([one for one in self.milestones if one <= epoch])
