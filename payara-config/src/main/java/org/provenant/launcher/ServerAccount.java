package org.provenant.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Under whose name PostgreSQL runs. It refuses to run as root, so root steps down first: into a user namespace of its
 * own, where the files stay root's, or to the account nobody.
 *
 * @param prefix words before the command
 * @param uid    owner that the server's files must have; negative: leave them
 */
record ServerAccount(List<String> prefix, int uid) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final int AS_THEY_ARE = -1;

    /** The first account that can run {@code program} and write to {@code folder}. */
    static ServerAccount ableToUse(Path program, Path folder) throws IOException {
        return isRoot() ? ableToUse(waysDownFromRoot(), program, folder) : new ServerAccount(List.of(), AS_THEY_ARE);
    }

    static ServerAccount ableToUse(List<ServerAccount> accounts, Path program, Path folder) throws IOException {
        for (var account : accounts) {
            account.own(folder);
            if (ChildProcesses.succeeds(account.command(
                    "/bin/sh", "-c", "test -x \"$0\" && test -w \"$1\"", program.toString(), folder.toString()))) {
                return account;
            }
        }
        throw new StartRefused("postgres.rootCannotStepDown", folder);
    }

    /** What root may try, best first. */
    static List<ServerAccount> waysDownFromRoot() {
        return List.of(
                new ServerAccount(List.of("unshare", "-U", "--"), ROOT),
                new ServerAccount(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"), NOBODY),
                new ServerAccount(List.of("runuser", "-u", "nobody", "--"), NOBODY),
                new ServerAccount(List.of("chroot", "--userspec=65534:65534", "--groups=", "/"), NOBODY));
    }

    static boolean isRoot() throws IOException {
        return Integer.valueOf(ROOT).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    List<String> command(String... words) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        return command;
    }

    /** Gives the folder and all in it to this account, if another had it. */
    void own(Path folder) throws IOException {
        if (uid == AS_THEY_ARE || Integer.valueOf(uid).equals(Files.getAttribute(folder, "unix:uid"))) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) throws IOException {
                if (!inner.equals(folder)) {
                    Files.setAttribute(inner, "unix:uid", uid);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setAttribute(file, "unix:uid", uid);
                return FileVisitResult.CONTINUE;
            }
        });
        Files.setAttribute(folder, "unix:uid", uid);
    }
}
