package org.provenant.application.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Brings JSON as PostgreSQL writes its {@code jsonb} into the canonical form of RFC 8785, byte by byte: without blanks,
 * members in the order of their names. Texts and whole numbers are written alike in both.
 */
final class StoredJson {

    private final byte[] given;
    private final byte[] written;
    private int at;
    private int end;

    private StoredJson(byte[] given) {
        this.given = given;
        this.written = new byte[given.length];
    }

    /** The canonical form, in UTF-8. */
    static byte[] canonical(byte[] jsonb) {
        var json = new StoredJson(jsonb);
        json.value();
        return Arrays.copyOf(json.written, json.end);
    }

    private void value() {
        switch (given[at]) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> text();
            default -> word();
        }
    }

    private void object() {
        copy();
        int begin = end;
        var members = new ArrayList<Member>();
        while (given[at] != '}') {
            separate();
            int start = end;
            text();
            int name = end;
            copy();
            skipBlank();
            value();
            members.add(new Member(start, name, end));
        }
        order(members, begin);
        copy();
    }

    /** PostgreSQL puts short names first. */
    private void order(List<Member> members, int begin) {
        boolean ordered = true;
        for (int i = 1; ordered && i < members.size(); i++) {
            ordered = compare(members.get(i - 1), members.get(i), written) < 0;
        }
        if (ordered) {
            return;
        }
        var before = Arrays.copyOf(written, end);
        members.sort((one, other) -> compare(one, other, before));
        end = begin;
        for (var member : members) {
            if (end > begin) {
                written[end++] = ',';
            }
            System.arraycopy(before, member.start, written, end, member.end - member.start);
            end += member.end - member.start;
        }
    }

    private static int compare(Member one, Member other, byte[] names) {
        return Arrays.compareUnsigned(names, one.start, one.name, names, other.start, other.name);
    }

    private void list() {
        copy();
        while (given[at] != ']') {
            separate();
            value();
        }
        copy();
    }

    /** Goes over the comma before the next member or element, if there is one. */
    private void separate() {
        if (given[at] == ',') {
            copy();
            skipBlank();
        }
    }

    private void text() {
        copy();
        while (given[at] != '"') {
            if (given[at] == '\\') {
                copy();
            }
            copy();
        }
        copy();
    }

    private void word() {
        while (at < given.length && given[at] != ',' && given[at] != '}' && given[at] != ']') {
            copy();
        }
    }

    private void copy() {
        written[end++] = given[at++];
    }

    private void skipBlank() {
        if (given[at] == ' ') {
            at++;
        }
    }

    private record Member(int start, int name, int end) {}
}
