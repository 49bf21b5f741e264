package chalkgrad.app;

import javafx.scene.layout.Region;

/// A part of the window that FXML describes, with its controller.
record Part<C>(Region panel, C controller) {}
