package chalkgrad;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// A test that takes seconds and has quicker neighbours, which find most of what it finds. Only `-Pstatistics` runs it,
/// as on the build server.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(named = "chalkgrad.statistics", matches = "true", disabledReason = "-Pstatistics runs it")
public @interface Thorough {}
