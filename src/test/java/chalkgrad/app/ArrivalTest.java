package chalkgrad.app;

import static org.assertj.core.api.Assertions.assertThat;

import chalkgrad.document.Edit;
import chalkgrad.document.Document;
import chalkgrad.exchange.DocumentReader;
import chalkgrad.pass.Quantity;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
