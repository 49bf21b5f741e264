import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// The operating system that this runs on, for which the program is packed.
enum ThisSystem {
    LINUX(List.of("deb", "rpm")),
    WINDOWS(List.of("msi")),
    MACOS(List.of("dmg", "pkg"));

    private final List<String> packages;

    ThisSystem(List<String> packages) {
        this.packages = packages;
    }

    static ThisSystem get() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("win") ? WINDOWS : name.contains("mac") ? MACOS : LINUX;
    }

    /// The types of packages that jpackage makes here.
    List<String> packages() {
        return packages;
    }

    /// What the name of a file says about it.
    String label() {
        return name().toLowerCase(Locale.ROOT) + "-" + System.getProperty("os.arch");
    }

    /// Runs one of its own programs.
    ///
    /// @throws IllegalStateException if it fails
    static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command));
        }
    }
}
