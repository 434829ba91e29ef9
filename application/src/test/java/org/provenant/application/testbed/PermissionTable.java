package org.provenant.application.testbed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.provenant.domain.identity.Role;

/**
 * The reviewed table of who may do what, {@code org/provenant/permissions.csv}: a row for each use case, page and
 * operation of the API, a column for strangers and for each role. The tests compare it with what the running code does.
 */
public final class PermissionTable {

    /** Column of whoever has not signed in. */
    public static final String STRANGER = "STRANGER";

    /** Everybody that the table has a column for. */
    public static final List<String> WHO = Stream.concat(
                    Stream.of(STRANGER), Stream.of(Role.values()).map(Role::name))
            .toList();

    private static final String FILE = "/org/provenant/permissions.csv";

    private final String kind;
    private final Map<String, Set<String>> allowed = new TreeMap<>();

    private PermissionTable(String kind) {
        this.kind = kind;
    }

    /** The rows of one kind: {@code use case}, {@code lookup}, {@code page} or {@code api}. */
    public static PermissionTable of(String kind) {
        var table = new PermissionTable(kind);
        var lines = text().lines().filter(line -> !line.isBlank()).toList();
        var heading = "kind,what," + String.join(",", WHO);
        if (!lines.get(0).equals(heading)) {
            throw new AssertionError(FILE + " must begin with " + heading);
        }
        lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(kind))
                .forEach(table::add);
        return table;
    }

    private static String text() {
        try (InputStream file = PermissionTable.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new AssertionError(FILE + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String[] cells) {
        var who = new TreeSet<String>();
        for (int i = 0; i < WHO.size(); i++) {
            if (cells[i + 2].equals("yes")) {
                who.add(WHO.get(i));
            } else if (!cells[i + 2].equals("no")) {
                throw new AssertionError("yes or no is wanted: " + String.join(",", cells));
            }
        }
        if (allowed.put(cells[1], who) != null) {
            throw new AssertionError("stands twice: " + kind + " " + cells[1]);
        }
    }

    /** What the table has rows for. */
    public Set<String> things() {
        return allowed.keySet();
    }

    /** Who may, according to the table. */
    public Set<String> who(String thing) {
        return allowed.getOrDefault(thing, Set.of());
    }

    /**
     * Fails unless the table and the code agree; tells the row that would describe the code, for a reviewer to judge.
     *
     * @param actual who could, for each thing that was found in the running code
     */
    public void requireAgreement(Map<String, ? extends Collection<String>> actual) {
        List<String> problems = new ArrayList<>();
        actual.forEach((thing, who) -> {
            if (!allowed.containsKey(thing)) {
                problems.add("not in the table: " + row(thing, who));
            } else if (!who(thing).equals(Set.copyOf(who))) {
                problems.add("the code says:    " + row(thing, who));
            }
        });
        allowed.keySet().stream()
                .filter(thing -> !actual.containsKey(thing))
                .forEach(thing -> problems.add("not in the code:  " + kind + "," + thing));
        if (!problems.isEmpty()) {
            throw new AssertionError(FILE + "\n" + String.join("\n", problems));
        }
    }

    private String row(String thing, Collection<String> who) {
        return kind + "," + thing + ","
                + WHO.stream().map(each -> who.contains(each) ? "yes" : "no").collect(Collectors.joining(","));
    }
}
