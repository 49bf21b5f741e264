package chalkgrad.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Tests that show something, or measure what would be shown. They can ask for an `FxRobot`, and run one after the
/// other: there is one pointer, one keyboard and one clipboard. Other tests may run beside them.
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ScreenExtension.class)
@ResourceLock("screen")
@Execution(ExecutionMode.SAME_THREAD)
public @interface OnScreen {}
