package org.provenant.launcher;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

/** The plain reason behind an exception, for the end of a sentence. */
final class Reason {

    private Reason() {}

    static String of(Throwable failure) {
        if (failure instanceof AccessDeniedException) {
            return Words.of("reason.denied");
        }
        if (failure instanceof FileAlreadyExistsException) {
            return Words.of("reason.notAFolder");
        }
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        var cause = failure.getCause();
        if (failure.getMessage() == null && cause != null) {
            return of(cause);
        }
        return firstSentence(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
    }

    private static String firstSentence(String text) {
        var line = text.strip().lines().findFirst().orElse("");
        var end = line.indexOf(". ");
        var sentence = end < 0 ? line : line.substring(0, end);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
