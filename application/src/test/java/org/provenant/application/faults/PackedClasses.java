package org.provenant.application.faults;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The class path of this JVM with folders packed into jars, because a JVM shares between starts only what is in jars. */
final class PackedClasses {

    private PackedClasses() {}

    static String in(Path folder) throws IOException {
        var packed = new ArrayList<String>();
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (var part : all.split(File.pathSeparator)) {
            var path = Path.of(part);
            packed.add(Files.isDirectory(path) ? pack(path, folder.resolve(packed.size() + ".jar")) : part);
        }
        return String.join(File.pathSeparator, packed);
    }

    private static String pack(Path classes, Path jar) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (var file : (Iterable<Path>) files.filter(file -> !file.equals(classes))::iterator) {
                var name = classes.relativize(file).toString();
                if (Files.isDirectory(file)) {
                    zip.putNextEntry(new ZipEntry(name + "/"));
                } else {
                    zip.putNextEntry(new ZipEntry(name));
                    Files.copy(file, zip);
                }
                zip.closeEntry();
            }
        }
        return jar.toString();
    }
}
