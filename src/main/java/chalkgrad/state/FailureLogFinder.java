package chalkgrad.state;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// Sends the warnings and errors that the program and its libraries log to the [FailureLog], since they do not belong
/// in the user's terminal. Java finds this class by itself.
public final class FailureLogFinder extends System.LoggerFinder {
    @Override
    public System.Logger getLogger(String name, Module module) {
        return new ToFile(name);
    }

    private record ToFile(String name) implements System.Logger {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isLoggable(Level level) {
            return level.getSeverity() >= Level.WARNING.getSeverity() && level != Level.OFF;
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String message, @Nullable Throwable failure) {
            if (isLoggable(level)) {
                FailureLog.ofUser().write(level, name, translated(bundle, message), failure);
            }
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String format, @Nullable Object... parameters) {
            if (isLoggable(level)) {
                FailureLog.ofUser().write(level, name, filled(translated(bundle, format), parameters), null);
            }
        }

        private static String filled(String format, @Nullable Object... parameters) {
            try {
                return parameters == null || parameters.length == 0 ? format : MessageFormat.format(format, parameters);
            } catch (IllegalArgumentException noFormat) {
                return format;
            }
        }

        private static String translated(@Nullable ResourceBundle bundle, @Nullable String message) {
            String text = String.valueOf(message);
            return bundle != null && bundle.containsKey(text) ? bundle.getString(text) : text;
        }
    }
}
