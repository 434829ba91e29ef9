package org.provenant.testbed;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds the browser for the tests, or brings one: the environment variable {@value #VARIABLE}, a Chromium or Chrome in
 * PATH, Playwright's own download, the package manager of Debian. If all fail, the tests fail; they are never skipped.
 */
final class Browsers {

    private static final String VARIABLE = "PROVENANT_BROWSER";
    private static final List<String> NAMES = List.of(
            "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge-stable");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");
    private static final Path LOG = Path.of("target", "browser-install.log");
    private static final int MINUTES_TO_INSTALL = 10;

    private Browsers() {}

    /** Starts Playwright without a download of its own. */
    static Playwright playwright() {
        return Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** Starts the first browser found, without a window and without traffic of its own. */
    static Browser launch(Playwright playwright, String... further) {
        var flags = new ArrayList<>(FLAGS);
        flags.addAll(List.of(further));
        var options = new LaunchOptions().setHeadless(true).setArgs(flags);
        var found = chosen().or(Browsers::inPath);
        if (found.isEmpty() && !downloadedByPlaywright()) {
            found = installedByDebian();
            if (found.isEmpty()) {
                throw new IllegalStateException("No browser for the tests: set " + VARIABLE
                        + " to a Chromium or Chrome, or install one (tried PATH, Playwright's download and apt-get; see "
                        + LOG.toAbsolutePath() + ").");
            }
        }
        found.ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    private static Optional<Path> chosen() {
        var path = System.getenv(VARIABLE);
        if (path == null || path.isBlank()) {
            return Optional.empty();
        }
        if (!Files.isExecutable(Path.of(path))) {
            throw new IllegalStateException(VARIABLE + " names no program that can be run: " + path);
        }
        return Optional.of(Path.of(path));
    }

    private static Optional<Path> inPath() {
        var folders = Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean downloadedByPlaywright() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return succeeds(java, "-cp", System.getProperty("java.class.path"), CLI.class.getName(), "install", "chromium");
    }

    private static Optional<Path> installedByDebian() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        var install = new String[] {"apt-get", "install", "-y", "--no-install-recommends", "chromium"};
        if (!succeeds(install)) {
            succeeds("apt-get", "update");
            succeeds(install);
        }
        return inPath();
    }

    private static boolean succeeds(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
            process.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return finishes(process.start());
        } catch (IOException e) {
            throw new IllegalStateException("cannot run " + Stream.of(command).toList(), e);
        }
    }

    private static boolean finishes(Process process) {
        try {
            if (process.waitFor(MINUTES_TO_INSTALL, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }
}
