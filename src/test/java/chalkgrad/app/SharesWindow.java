package chalkgrad.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Tests that leave nothing behind in the window but what `WindowReset` undoes: they get the same one again, which
/// takes less time than a new one. Not for tests of what a window keeps where nobody sees it at first, such as the
/// settings.
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface SharesWindow {}
