package chalkgrad.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The program's version and the Java that it runs on.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getModule().getDescriptor())
                .flatMap(descriptor -> descriptor.rawVersion())
                .orElseGet(() -> Output.of("version.unknown"));
        return new String[] {"chalkgrad " + version + " (Java " + Runtime.version() + ")"};
    }
}
