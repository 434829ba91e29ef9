package org.provenant.application.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.provenant.application.evidence.PackTools;
import org.provenant.domain.audit.TreeHash;

/** The program that lies in every pack, compiled from its source and called within this process. */
public final class JavaVerifier {

    private static final Class<?> PROGRAM = compiled();

    private JavaVerifier() {}

    /** The part that is wrong with one of the packs or between them, and what; nothing if everything is proved. */
    public static @Nullable String faultOf(byte[]... packs) {
        try {
            return (String) PROGRAM.getMethod("faultOf", byte[][].class).invoke(null, (Object) packs);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the verifier broke down", e);
        }
    }

    /** Whether this path proves that a tree of one size is the beginning of another. */
    public static boolean consistent(
            long earlier, long later, List<TreeHash> path, TreeHash earlierRoot, TreeHash laterRoot) {
        try {
            var proof = PROGRAM.getDeclaredMethod(
                    "consistent", long.class, long.class, List.class, byte[].class, byte[].class);
            proof.setAccessible(true);
            return (boolean) proof.invoke(
                    null,
                    earlier,
                    later,
                    path.stream().map(TreeHash::bytes).toList(),
                    earlierRoot.bytes(),
                    laterRoot.bytes());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the verifier broke down", e);
        }
    }

    private static Class<?> compiled() {
        try {
            var folder = Files.createTempDirectory("verifier");
            var source = Files.write(folder.resolve(PackTools.PROGRAM), PackTools.program());
            var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
            int failed =
                    compiler.run(null, null, null, "-Xlint:all", "-Werror", "-d", folder.toString(), source.toString());
            if (failed != 0) {
                throw new IllegalStateException("the verifier does not compile");
            }
            var loader = new URLClassLoader(new java.net.URL[] {folder.toUri().toURL()}, null);
            folder.toFile().deleteOnExit();
            return loader.loadClass("Verify");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the program's source lies as a file, for whoever starts it as users do. */
    public static Path source() {
        try {
            var folder = Files.createTempDirectory("verifier");
            return Files.write(folder.resolve(PackTools.PROGRAM), PackTools.program());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
