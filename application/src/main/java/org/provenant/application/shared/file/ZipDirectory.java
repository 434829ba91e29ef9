package org.provenant.application.shared.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;

/**
 * The table of contents of a zip file, read strictly: every entry in its own bytes, under its own plain name, within
 * the limits. Tricks that make two programs see two different files find no hold here.
 */
final class ZipDirectory {

    private static final int END_MARK = 0x06054b50;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int LOCAL_MARK = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ZIP64_FIELD = 1;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer file;

    private ZipDirectory(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The entries of the file, in the order in which they lie in it. */
    static List<ZipPart> read(byte[] bytes) {
        try {
            return new ZipDirectory(bytes).entries();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw damaged("zip");
        }
    }

    private List<ZipPart> entries() {
        int end = findEnd();
        int count = file.getShort(end + 10) & 0xFFFF;
        int start = file.getInt(end + 16);
        if (count > FileLimits.ZIP_ENTRIES) {
            throw new RuleViolated(FileRule.FILE_UNPACKS_TOO_LARGE);
        }
        if (start < 0 || start > end) {
            throw damaged("zip");
        }
        var parts = new ArrayList<ZipPart>();
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        file.position(start);
        for (int i = 0; i < count; i++) {
            var part = entry();
            if (!names.add(part.name())) {
                throw damaged(part.name());
            }
            parts.add(part);
        }
        if (file.position() != end) {
            throw damaged("zip");
        }
        parts.sort(Comparator.comparingInt(ZipPart::start));
        requireApart(parts, start);
        return List.copyOf(parts);
    }

    private int findEnd() {
        for (int at = file.limit() - END_LENGTH; at >= 0 && at >= file.limit() - END_LENGTH - LONGEST_COMMENT; at--) {
            if (file.getInt(at) == END_MARK) {
                if (at + END_LENGTH + (file.getShort(at + 20) & 0xFFFF) != file.limit()) {
                    throw damaged("zip");
                }
                return at;
            }
        }
        throw damaged("zip");
    }

    private ZipPart entry() {
        if (file.getInt() != ENTRY_MARK) {
            throw damaged("zip");
        }
        file.getInt(); // versions
        int flags = file.getShort();
        int method = file.getShort();
        file.getInt(); // time
        long crc = file.getInt() & IN_ZIP64;
        long compressed = file.getInt() & IN_ZIP64;
        long size = file.getInt() & IN_ZIP64;
        int nameLength = file.getShort() & 0xFFFF;
        int extraLength = file.getShort() & 0xFFFF;
        int commentLength = file.getShort() & 0xFFFF;
        file.getLong(); // disk, attributes
        long local = file.getInt() & IN_ZIP64;
        var name = new byte[nameLength];
        file.get(name);
        var numbers = withZip64(new long[] {size, compressed, local}, extraLength);
        file.position(file.position() + commentLength);
        if ((flags & ENCRYPTED) != 0) {
            throw new RuleViolated(FileRule.FILE_PASSWORD);
        }
        return part(new String(name, StandardCharsets.UTF_8), name, method, numbers, crc);
    }

    /** Numbers too large for their field stand in an extra field, in a fixed order; some writers always put them there. */
    private long[] withZip64(long[] numbers, int extraLength) {
        int end = file.position() + extraLength;
        while (end - file.position() >= 4) {
            int id = file.getShort() & 0xFFFF;
            int next = (file.getShort() & 0xFFFF) + file.position();
            for (int i = 0; id == ZIP64_FIELD && i < numbers.length; i++) {
                if (numbers[i] == IN_ZIP64) {
                    numbers[i] = file.getLong();
                }
            }
            file.position(next);
        }
        file.position(end);
        return numbers;
    }

    private ZipPart part(String name, byte[] nameBytes, int method, long[] numbers, long crc) {
        long size = numbers[0];
        long compressed = numbers[1];
        if (name.startsWith("/") || name.contains("\\") || name.contains("..") || name.contains(":")) {
            throw damaged(name);
        }
        requireWithinLimits(size, compressed);
        if (method != STORED && method != DEFLATED
                || compressed < 0
                || compressed > file.limit()
                || numbers[2] < 0
                || method == STORED && size != compressed) {
            throw damaged(name);
        }
        int start = localData(Math.toIntExact(Math.min(numbers[2], file.limit())), nameBytes, method);
        return new ZipPart(name, method == STORED, start, (int) compressed, (int) size, crc);
    }

    private static void requireWithinLimits(long size, long compressed) {
        boolean tooDense = size > FileLimits.BYTES_WITHOUT_RATIO && size / FileLimits.RATIO > compressed;
        if (size < 0 || size > FileLimits.ENTRY_BYTES || tooDense) {
            throw new RuleViolated(FileRule.FILE_UNPACKS_TOO_LARGE);
        }
    }

    /** The entry's own header must say the same as the directory. */
    private int localData(int local, byte[] name, int method) {
        int nameLength = file.getShort(local + 26) & 0xFFFF;
        int extraLength = file.getShort(local + 28) & 0xFFFF;
        var own = new byte[nameLength];
        file.get(local + LOCAL_LENGTH, own);
        if (file.getInt(local) != LOCAL_MARK || file.getShort(local + 8) != method || !Arrays.equals(own, name)) {
            throw damaged(new String(name, StandardCharsets.UTF_8));
        }
        return local + LOCAL_LENGTH + nameLength + extraLength;
    }

    private static void requireApart(List<ZipPart> parts, int directory) {
        long all = 0;
        int end = 0;
        for (var part : parts) {
            if (part.start() - LOCAL_LENGTH - part.name().length() < end) {
                throw damaged(part.name());
            }
            end = Math.addExact(part.start(), part.compressed());
            all += part.size();
        }
        if (end > directory) {
            throw damaged("zip");
        }
        if (all > FileLimits.ALL_ENTRIES_BYTES) {
            throw new RuleViolated(FileRule.FILE_UNPACKS_TOO_LARGE);
        }
    }

    private static RuleViolated damaged(String where) {
        return new RuleViolated(FileRule.FILE_DAMAGED, where);
    }
}
