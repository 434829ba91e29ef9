package org.provenant.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The file that a command names. */
final class GivenFile {

    private GivenFile() {}

    /** @throws StartRefused if no file can have that name */
    static Path of(String name) {
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StartRefused(e, "backup.fileMissing", name);
        }
    }
}
