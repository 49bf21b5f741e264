import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Gives classes of the time before Java 6, as picocli's are, a newer version: a start-up cache leaves out such old
/// ones, and then each command waits until they are read and verified. Nothing else of them is changed, but they get
/// what newer Java verifies them by, the types at the branches of their code.
final class NewerClasses {
    private static final int OLD = ClassFile.JAVA_5_VERSION;
    private static final ClassFileVersion NEW = ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0);

    /// Says in the jar what its licence asks for: that it was changed, and by whom.
    private static final String NOTICE = "META-INF/CHANGED-BY-CHALKGRAD.txt";

    private NewerClasses() {}

    /// Changes the jars of a folder that have such classes.
    static void in(Path lib) throws IOException {
        for (Path jar : Folder.all(lib)) {
            if (jar.toString().endsWith(".jar") && isOld(jar)) {
                rewrite(jar);
            }
        }
    }

    private static boolean isOld(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                if (isClass(entry) && isOld(file.getInputStream(entry).readNBytes(8))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isClass(ZipEntry entry) {
        return entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class");
    }

    /// @param bytes the first 8 of a class, which end with its version
    private static boolean isOld(byte[] bytes) {
        return ((bytes[6] & 0xff) << 8 | bytes[7] & 0xff) <= OLD;
    }

    private static void rewrite(Path jar) throws IOException {
        Path changed = jar.resolveSibling(jar.getFileName() + ".part");
        try (var from = new JarFile(jar.toFile());
                var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                var to = new ZipOutputStream(Files.newOutputStream(changed))) {
            ClassFile classes = ClassFile.of(
                    StackMapsOption.GENERATE_STACK_MAPS,
                    ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)
                            .orElse(ClassHierarchyResolver.defaultResolver())));
            for (ZipEntry entry : Collections.list(from.entries())) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(isClass(entry) && isOld(bytes) ? newer(classes, bytes) : bytes);
                to.closeEntry();
            }
            to.putNextEntry(new ZipEntry(NOTICE));
            to.write("""
                The build of Chalkgrad has raised the version of the class files in this jar, so that Java can keep
                them in a start-up cache. What they do is as it was.
                """.getBytes(StandardCharsets.UTF_8));
            to.closeEntry();
        }
        Files.move(changed, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] newer(ClassFile classes, byte[] bytes) {
        ClassModel old = classes.parse(bytes);
        ClassTransform code = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
        return classes.transformClass(
                old,
                code.andThen((builder, element) -> builder.with(element instanceof ClassFileVersion ? NEW : element)));
    }
}
