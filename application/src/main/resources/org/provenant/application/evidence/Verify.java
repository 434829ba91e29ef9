import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Checks evidence packs without the register that made them: {@code java Verify.java pack.zip [another.zip]}. Needs a
 * JDK 17 or newer and nothing else, no network, no library. With {@code --key=} and the fingerprint that the auditor was
 * given, packs of another key are refused, unless that key has signed the change to the other one. Speaks Vietnamese with
 * {@code --vi} or {@code -Duser.language=vi}, else English. Ends with 0 if everything is proved, 1 if not, 2 if it was called wrongly.
 *
 * <p>What is checked is written down in docs/evidence-pack-format.md and docs/history-format.md.
 */
public final class Verify {

    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Verify() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        boolean vietnamese = Locale.getDefault().getLanguage().equals("vi");
        List<Path> files = new ArrayList<>();
        String expected = "";
        for (String argument : arguments) {
            if (argument.equals("--vi") || argument.equals("--en")) {
                vietnamese = argument.equals("--vi");
            } else if (argument.startsWith("--key=")) {
                expected = argument.substring("--key=".length()).toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
            } else {
                files.add(Path.of(argument));
            }
        }
        if (files.isEmpty() || files.size() > 2 || !files.stream().allMatch(Files::isReadable)) {
            out.println(new Words(
                            "Cách dùng: java Verify.java [--vi|--en] [--key=dấu-vân-tay] goi.zip [goi-khac.zip]",
                            "Usage: java Verify.java [--vi|--en] [--key=fingerprint] pack.zip [another.zip]")
                    .in(vietnamese));
            System.exit(2);
        }
        System.exit(run(files, expected, vietnamese, out) ? 0 : 1);
    }

    private static boolean run(List<Path> files, String expected, boolean vietnamese, PrintStream out)
            throws IOException {
        List<Pack> packs = new ArrayList<>();
        boolean sound = true;
        boolean otherKey = false;
        for (Path file : files) {
            out.println(file.getFileName());
            try {
                Pack pack = new Pack(Files.readAllBytes(file));
                packs.add(pack);
                pack.told.forEach(words -> out.println("  + " + words.in(vietnamese)));
                Words follows = pack.requireMaker(expected);
                if (follows != null) {
                    out.println("  + " + follows.in(vietnamese));
                }
            } catch (Fault fault) {
                sound = false;
                otherKey |= fault instanceof OtherKey;
                out.println("  ! " + fault.part + ": " + fault.words.in(vietnamese));
            }
            out.println();
        }
        if (sound && packs.size() == 2) {
            try {
                out.println("  + " + compare(packs.get(0), packs.get(1)).in(vietnamese));
            } catch (Fault fault) {
                sound = false;
                out.println("  ! " + fault.part + ": " + fault.words.in(vietnamese));
            }
            out.println();
        }
        out.println((sound
                        ? new Words(
                                "ĐÃ CHỨNG MINH. Các mục, thay đổi và giấy tờ trong gói đúng như hệ thống đã ghi, NẾU khóa ở"
                                        + " trên là của đơn vị: hãy đối chiếu dấu vân tay với dấu bạn nhận được qua đường khác."
                                        + " Không chứng minh được: rằng điều người ta đã ghi là đúng sự thật, và rằng gói có đủ"
                                        + " mọi thứ về các bản ghi này.",
                                "PROVED. The entries, changes and papers in the pack are as the register wrote them down, IF the"
                                        + " key above is the firm's: compare its fingerprint with the one that you got by another"
                                        + " way. Not proved: that what people recorded is true, and that the pack holds everything"
                                        + " about its records.")
                        : otherKey
                        ? new Words(
                                "KHÔNG PHẢI KHÓA BẠN ĐÃ NHẬN. Gói được ký bằng khóa khác và không có bằng chứng rằng khóa bạn"
                                        + " nhận đã chuyển sang khóa ấy. Hãy hỏi lại nơi đã đưa dấu vân tay cho bạn; đừng dựa vào"
                                        + " gói này trước đó.",
                                "NOT THE KEY THAT YOU WERE GIVEN. The pack is signed by another key, and nothing in it proves"
                                        + " that yours was replaced by that one. Ask whoever gave you the fingerprint, and do not"
                                        + " rely on this pack until then.")
                        : new Words(
                                "KHÔNG CHỨNG MINH ĐƯỢC. Gói đã bị thay đổi hoặc hỏng ở chỗ nêu trên; đừng dựa vào gói này.",
                                "NOT PROVED. The pack was changed or damaged where it says above; do not rely on it."))
                .in(vietnamese));
        return sound;
    }

    /**
     * What is wrong with one pack, or with one of two packs or between them; for programs that call this one.
     *
     * @return name of the part and what is wrong, or null if everything is proved
     */
    public static String faultOf(byte[]... zips) {
        try {
            List<Pack> packs = new ArrayList<>();
            for (byte[] zip : zips) {
                packs.add(new Pack(zip));
            }
            if (packs.size() == 2) {
                compare(packs.get(0), packs.get(1));
            }
            return null;
        } catch (Fault fault) {
            return fault.part + ": " + fault.words.english;
        }
    }

    /** That the later one's history begins with the earlier one's, with the root that the earlier one signed. */
    private static Words compare(Pack one, Pack other) throws Fault {
        Pack earlier = one.size <= other.size ? one : other;
        Pack later = earlier == one ? other : one;
        if (!earlier.origin.equals(later.origin)) {
            throw new Fault("pack.json", "hai gói thuộc hai lịch sử khác nhau", "the packs are of two histories");
        }
        if (earlier.size == later.size) {
            if (!Arrays.equals(earlier.root, later.root)) {
                throw new Fault(
                        "pack.json",
                        "hai gói có cùng số mục nhưng gốc khác nhau: lịch sử đã bị viết lại",
                        "as many entries with another root: the history was rewritten");
            }
            return new Words("Hai gói dựa trên cùng một điểm kiểm tra.", "Both packs rest on the same checkpoint.");
        }
        for (Earlier each : later.earlier) {
            if (each.size == earlier.size) {
                if (!consistent(each.size, later.size, each.path, earlier.root, later.root)) {
                    throw new Fault(
                            "history/consistency.json",
                            "lịch sử của gói sau không tiếp nối gói trước: lịch sử đã bị viết lại",
                            "the later history does not continue the earlier one: it was rewritten");
                }
                return new Words(
                        "Lịch sử của gói sau (" + later.size + " mục) tiếp nối nguyên vẹn lịch sử của gói trước ("
                                + earlier.size + " mục).",
                        "The later history (" + later.size + " entries) continues the earlier one (" + earlier.size
                                + " entries) unchanged.");
            }
        }
        throw new Fault(
                "history/consistency.json",
                "gói sau không có bằng chứng về gói trước, nên không so sánh được",
                "the later pack has no proof about the earlier one, so they cannot be compared");
    }

    // ---------------------------------------------------------------------------------------------- the parts of a pack

    /** An earlier pack that this one says to continue. */
    private record Earlier(long size, byte[] root, List<byte[]> path) {}

    /** One pack, checked while it is read. */
    private static final class Pack {

        private final Zip zip;
        private final Map<String, Object> manifest;
        private final List<Key> keys = new ArrayList<>();
        private final List<Words> told = new ArrayList<>();
        private final List<Earlier> earlier = new ArrayList<>();
        private final String origin;
        private final long size;
        private final byte[] root;
        private final List<Signed> checkpoints = new ArrayList<>();
        private final List<Succession> successions = new ArrayList<>();
        private Key signer;
        private Key maker;

        Pack(byte[] bytes) throws Fault {
            zip = new Zip(bytes);
            manifest = object(zip.require("pack.json"), "pack.json");
            if (!"provenant-pack-1".equals(manifest.get("form"))) {
                throw new Fault("pack.json", "không phải gói bằng chứng", "no evidence pack");
            }
            checkFiles();
            origin = text(manifest, "origin", "pack.json");
            Map<String, Object> checkpoint = inner(manifest, "checkpoint", "pack.json");
            size = number(checkpoint, "size", "pack.json");
            root = hash(text(checkpoint, "root", "pack.json"), "pack.json");
            checkKeys();
            checkNote();
            checkCheckpoints();
            Map<Long, Map<String, Object>> entries = checkEntries();
            Set<String> digests = checkChanges(entries);
            checkPapers(digests);
            checkEarlier();
            checkKeyChanges();
        }

        /**
         * That the key which signed the pack is the one that its reader was given, or follows it by changes that the
         * given one and its followers have signed; anything will do if none was given.
         *
         * @return what to say of a key that follows, or null
         */
        Words requireMaker(String expected) throws Fault {
            String fingerprint = hex(sha256(maker.raw));
            if (expected.isEmpty() || expected.equals(fingerprint)) {
                return null;
            }
            Set<Key> trusted = new LinkedHashSet<>();
            for (Key key : keys) {
                if (expected.equals(hex(sha256(key.raw)))) {
                    trusted.add(key);
                }
            }
            for (int step = 0; step < keys.size(); step++) {
                for (Succession each : successions) {
                    if (trusted.contains(each.former)) {
                        trusted.add(each.next);
                    }
                }
            }
            if (!trusted.contains(maker)) {
                throw new OtherKey(
                        "keys/" + maker.id + ".public",
                        "không phải khóa mà bạn đã nhận: " + fingerprint,
                        "not the key that you were given: " + fingerprint);
            }
            return new Words(
                    "Khóa bạn đã nhận đã ký việc chuyển sang khóa " + maker.id + ", dấu vân tay " + fingerprint + ".",
                    "The key that you were given has signed the change to key " + maker.id + ", fingerprint " + fingerprint
                            + ".");
        }

        private void checkFiles() throws Fault {
            Set<String> listed = new LinkedHashSet<>(List.of("pack.json", "pack.note"));
            for (Object each : list(manifest, "files", "pack.json")) {
                Map<String, Object> file = asObject(each, "pack.json");
                String name = text(file, "name", "pack.json");
                byte[] content = zip.require(name);
                if (!listed.add(name)
                        || content.length != number(file, "bytes", "pack.json")
                        || !hex(sha256(content)).equals(file.get("sha256"))) {
                    throw new Fault(name, "không đúng với danh mục của gói", "not as the manifest says");
                }
                byte[] packed = zip.deflated.get(name);
                if ((packed == null) != (file.get("deflated") == null)
                        || packed != null && !hex(sha256(packed)).equals(file.get("deflated"))) {
                    throw new Fault(name, "không được nén đúng như danh mục của gói", "not packed as the manifest says");
                }
            }
            for (String name : zip.parts.keySet()) {
                if (!listed.contains(name)) {
                    throw new Fault(name, "không có trong danh mục của gói", "not listed in the manifest");
                }
                if (zip.deflated.containsKey(name) && name.startsWith("pack.")) {
                    throw new Fault(name, "không được nén", "must not be deflated");
                }
            }
            told.add(new Words(
                    "Danh mục: " + zip.parts.size() + " tệp, không thừa, không thiếu, đúng mã băm.",
                    "Manifest: " + zip.parts.size() + " parts, none too many or few, all digests right."));
        }

        private void checkKeys() throws Fault {
            for (String name : zip.parts.keySet()) {
                if (name.startsWith("keys/")) {
                    Key key = Key.read(lines(name), name);
                    if (!key.name.equals(origin) || !name.equals("keys/" + key.id + ".public")) {
                        throw new Fault(name, "không phải khóa của lịch sử này", "no key of this history");
                    }
                    keys.add(key);
                }
            }
        }

        private void checkNote() throws Fault {
            String body = signed("pack.note");
            maker = signer;
            String[] lines = body.split("\n", -1);
            if (lines.length != 4
                    || !lines[0].equals(origin)
                    || !lines[1].equals("pack " + hex(sha256(zip.require("pack.json"))))
                    || !lines[2].equals("time " + manifest.get("madeAt"))) {
                throw new Fault("pack.json", "không phải danh mục đã được ký", "not the manifest that was signed");
            }
            // Only this key: one that has signed nothing may lie in any pack.
            told.add(new Words(
                    "Khóa đã ký gói: " + maker.id + ", dấu vân tay " + hex(sha256(maker.raw)),
                    "Key that signed the pack: " + maker.id + ", fingerprint " + hex(sha256(maker.raw))));
            told.add(new Words(
                    "Gói số " + manifest.get("pack") + ", lập lúc " + manifest.get("madeAt") + ", được ký đúng.",
                    "Pack " + manifest.get("pack") + ", made at " + manifest.get("madeAt") + ", signed."));
        }

        private void checkCheckpoints() throws Fault {
            boolean found = false;
            for (String name : zip.parts.keySet()) {
                if (name.startsWith("checkpoints/")) {
                    Checkpoint checkpoint = checkpoint(name);
                    checkpoints.add(new Signed(checkpoint, signer));
                    found |= checkpoint.size == size && Arrays.equals(checkpoint.root, root);
                }
            }
            if (!found) {
                throw new Fault("checkpoints/", "thiếu điểm kiểm tra của gói", "the checkpoint of the pack is missing");
            }
            told.add(new Words(
                    "Điểm kiểm tra của " + origin + ": " + size + " mục, gốc " + hex(root) + ", được ký đúng.",
                    "Checkpoint of " + origin + ": " + size + " entries, root " + hex(root) + ", signed."));
        }

        private record Checkpoint(long size, byte[] root) {}

        /** A checkpoint and the key that signed it. */
        private record Signed(Checkpoint checkpoint, Key key) {}

        /** A key that has signed that another one follows it. */
        private record Succession(Key former, Key next) {}

        private Checkpoint checkpoint(String name) throws Fault {
            String[] lines = signed(name).split("\n", -1);
            if (lines.length != 5 || !lines[0].equals(origin) || !lines[1].matches("0|[1-9][0-9]{0,15}")) {
                throw new Fault(name, "không phải điểm kiểm tra của lịch sử này", "no checkpoint of this history");
            }
            return new Checkpoint(Long.parseLong(lines[1]), base64(lines[2], 32, name));
        }

        /** The text of a signed note, once one of the keys is found to have signed it. */
        private String signed(String name) throws Fault {
            String note = lines(name);
            int end = note.indexOf("\n\n");
            String before = "\u2014 " + origin + " ";
            if (end >= 0 && note.startsWith(before, end + 2) && note.endsWith("\n")) {
                String body = note.substring(0, end + 1);
                String written = note.substring(end + 2 + before.length(), note.length() - 1);
                byte[] marked = base64(written, 68, name);
                String id = hex(Arrays.copyOf(marked, 4));
                for (Key key : keys) {
                    if (key.id.equals(id)
                            && key.hasSigned(body, Arrays.copyOfRange(marked, 4, marked.length))) {
                        signer = key;
                        return body;
                    }
                }
            }
            throw new Fault(name, "không có chữ ký đúng của khóa nào trong gói", "no key of the pack has signed this");
        }

        private Map<Long, Map<String, Object>> checkEntries() throws Fault {
            String file = "history/entries.jsonl";
            Map<String, Object> proofs = proofs();
            List<byte[]> hashes = hashes(proofs, "history/proofs.json");
            List<Object> places = list(proofs, "entries", "history/proofs.json");
            List<byte[]> lines = zip.lines(file);
            requireCount(lines.size(), places.size(), "entries", file);
            Map<Long, Map<String, Object>> entries = new LinkedHashMap<>();
            long last = 0;
            for (int i = 0; i < lines.size(); i++) {
                String part = file + " (" + (i + 1) + ")";
                Map<String, Object> entry = object(lines.get(i), part);
                Map<String, Object> place = asObject(places.get(i), "history/proofs.json");
                long number = number(place, "number", "history/proofs.json");
                if (!"provenant-entry-1".equals(entry.get("form")) || number <= last) {
                    throw new Fault(part, "không phải mục kế tiếp của lịch sử", "not the next entry of the history");
                }
                List<byte[]> path = path(place, hashes, "history/proofs.json");
                if (!included(leaf(lines.get(i)), number - 1, size, path, root)) {
                    throw new Fault(
                            part, "mục số " + number + " không có trong lịch sử đã ký", "entry " + number
                                    + " is not in the signed history");
                }
                entries.put(number, entry);
                last = number;
            }
            told.add(new Words(
                    entries.size() + " mục lịch sử đúng từng chữ như đã ghi và đúng vị trí.",
                    entries.size() + " entries stand letter by letter as recorded, at their places."));
            return entries;
        }

        /** Gives the digests of files that the changes name. */
        private Set<String> checkChanges(Map<Long, Map<String, Object>> entries) throws Fault {
            String file = "history/changes.jsonl";
            Map<String, Object> proofs = proofs();
            List<byte[]> hashes = hashes(proofs, "history/proofs.json");
            List<Object> places = list(proofs, "changes", "history/proofs.json");
            List<byte[]> lines = zip.lines(file);
            requireCount(lines.size(), places.size(), "changes", file);
            Set<String> digests = new LinkedHashSet<>();
            long lastNumber = 0;
            long lastPosition = -1;
            for (int i = 0; i < lines.size(); i++) {
                String part = file + " (" + (i + 1) + ")";
                Map<String, Object> change = object(lines.get(i), part);
                Map<String, Object> place = asObject(places.get(i), "history/proofs.json");
                long number = number(place, "entry", "history/proofs.json");
                long position = number(place, "position", "history/proofs.json");
                Map<String, Object> entry = entries.get(number);
                boolean next = number > lastNumber || number == lastNumber && position > lastPosition;
                if (!"provenant-change-1".equals(change.get("form")) || entry == null || !next) {
                    throw new Fault(part, "không phải thay đổi kế tiếp của lịch sử", "not the next change of the history");
                }
                Map<String, Object> changes = inner(entry, "changes", part);
                List<byte[]> path = path(place, hashes, "history/proofs.json");
                byte[] top = hash(text(changes, "root", part), part);
                if (!included(leaf(lines.get(i)), position, number(changes, "count", part), path, top)) {
                    throw new Fault(part, "không phải thay đổi mà mục số " + number + " đã ghi",
                            "not a change that entry " + number + " recorded");
                }
                collectDigests(change, part, digests);
                lastNumber = number;
                lastPosition = position;
            }
            told.add(new Words(
                    lines.size() + " thay đổi (trước → sau) thuộc đúng các mục này.",
                    lines.size() + " changes (before → after) belong to these entries."));
            return digests;
        }

        private static void collectDigests(Map<String, Object> change, String part, Set<String> digests) throws Fault {
            for (Map.Entry<String, Object> field : inner(change, "fields", part).entrySet()) {
                Object after = asObject(field.getValue(), part).get("after");
                if (field.getKey().endsWith("igest") && after != null) {
                    digests.add(text(asObject(after, part), "text", part));
                }
            }
        }

        private void checkPapers(Set<String> digests) throws Fault {
            int papers = 0;
            for (String name : zip.parts.keySet()) {
                if (name.startsWith("papers/")) {
                    String digest = hex(sha256(zip.require(name)));
                    if (!name.startsWith("papers/" + digest + ".") || !digests.contains(digest)) {
                        throw new Fault(name, "không phải giấy tờ mà lịch sử nêu", "not a paper that the history names");
                    }
                    papers++;
                }
            }
            for (Object each : list(manifest, "papers", "pack.json")) {
                zip.require(text(asObject(each, "pack.json"), "file", "pack.json"));
            }
            told.add(new Words(
                    papers + " giấy tờ đúng mã băm mà lịch sử đã ghi.",
                    papers + " papers with the digests that the history recorded."));
        }

        private void checkEarlier() throws Fault {
            String file = "history/consistency.json";
            if (!zip.parts.containsKey(file)) {
                return;
            }
            Map<String, Object> proofs = object(zip.require(file), file);
            List<byte[]> hashes = hashes(proofs, file);
            if (!"provenant-consistency-1".equals(proofs.get("form"))) {
                throw new Fault(file, "không đúng dạng", "not of its form");
            }
            List<Checkpoint> signed = new ArrayList<>();
            for (String name : zip.parts.keySet()) {
                if (name.startsWith("checkpoints/")) {
                    signed.add(checkpoint(name));
                }
            }
            for (Object each : list(proofs, "earlier", file)) {
                Map<String, Object> one = asObject(each, file);
                Earlier before = new Earlier(
                        number(one, "size", file), hash(text(one, "root", file), file), path(one, hashes, file));
                boolean known = signed.stream()
                        .anyMatch(other -> other.size == before.size && Arrays.equals(other.root, before.root));
                if (!known || !consistent(before.size, size, before.path, before.root, root)) {
                    throw new Fault(file, "lịch sử không tiếp nối gói số " + one.get("pack"),
                            "the history does not continue the one of pack " + one.get("pack"));
                }
                earlier.add(before);
            }
            told.add(new Words(
                    "Lịch sử tiếp nối nguyên vẹn lịch sử của " + earlier.size() + " gói trước.",
                    "The history continues the one of " + earlier.size() + " earlier packs unchanged."));
        }

        /** That each key was made by an entry of the history that a former key has signed, and that goes on to this pack. */
        private void checkKeyChanges() throws Fault {
            String file = "history/keys.json";
            if (!zip.parts.containsKey(file)) {
                return;
            }
            Map<String, Object> proofs = object(zip.require(file), file);
            List<byte[]> hashes = hashes(proofs, file);
            if (!"provenant-keys-1".equals(proofs.get("form"))) {
                throw new Fault(file, "không đúng dạng", "not of its form");
            }
            for (Object each : list(proofs, "changes", file)) {
                checkKeyChange(asObject(each, file), hashes, file);
            }
        }

        private void checkKeyChange(Map<String, Object> one, List<byte[]> hashes, String file) throws Fault {
            byte[] entryLine = text(one, "entry", file).getBytes(StandardCharsets.UTF_8);
            byte[] changeLine = text(one, "change", file).getBytes(StandardCharsets.UTF_8);
            Map<String, Object> entry = object(entryLine, file);
            Map<String, Object> change = object(changeLine, file);
            Map<String, Object> changes = inner(entry, "changes", file);
            Map<String, Object> after = inner(inner(inner(change, "fields", file), "publicKey", file), "after", file);
            Key next = null;
            for (Key key : keys) {
                next = key.line().equals(text(after, "text", file)) ? key : next;
            }
            long number = number(one, "number", file);
            long before = number(one, "size", file);
            boolean proved = false;
            for (Signed signed : checkpoints) {
                byte[] top = signed.checkpoint.root;
                if (next != null
                        && signed.checkpoint.size == before
                        && !signed.key.equals(next)
                        && included(leaf(entryLine), number - 1, before, path(one, "path", hashes, file), top)
                        && consistent(before, size, path(one, "continued", hashes, file), top, root)) {
                    proved = true;
                    successions.add(new Succession(signed.key, next));
                }
            }
            if (!proved
                    || !"provenant-entry-1".equals(entry.get("form"))
                    || !"provenant-change-1".equals(change.get("form"))
                    || !"SigningKey".equals(change.get("entity"))
                    || !"CREATED".equals(change.get("kind"))
                    || !included(
                            leaf(changeLine),
                            number(one, "position", file),
                            number(changes, "count", file),
                            path(one, "changePath", hashes, file),
                            hash(text(changes, "root", file), file))) {
                throw new Fault(file, "không phải việc thay khóa đã được khóa trước ký", "no change of keys that a former"
                        + " key has signed");
            }
            told.add(new Words(
                    "Mục số " + number + " thay khóa ký bằng khóa " + next.id + "; khóa trước đã ký mục này.",
                    "Entry " + number + " replaced the signing key by key " + next.id + "; a former key has signed it."));
        }

        private Map<String, Object> proofs() throws Fault {
            String file = "history/proofs.json";
            Map<String, Object> proofs = object(zip.require(file), file);
            if (!"provenant-proofs-1".equals(proofs.get("form"))
                    || number(proofs, "size", file) != size
                    || !hex(root).equals(proofs.get("root"))) {
                throw new Fault(file, "thuộc điểm kiểm tra khác", "of another checkpoint");
            }
            return proofs;
        }

        private void requireCount(int lines, int places, String what, String file) throws Fault {
            if (lines != places || lines != number(manifest, what, "pack.json")) {
                throw new Fault(file, "có " + lines + " dòng, không đúng số đã nêu", "has " + lines
                        + " lines, not as many as it says");
            }
        }

        private String lines(String name) throws Fault {
            return utf8(zip.require(name), name);
        }
    }

    // ------------------------------------------------------------------------------------------- trees as in RFC 9162

    static byte[] leaf(byte[] content) {
        return sha256(new byte[] {0}, content);
    }

    private static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    /** Section 2.1.3.2. */
    static boolean included(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] r = leaf;
        for (byte[] p : path) {
            if (sn == 0) {
                return false;
            }
            if (fn % 2 == 1 || fn == sn) {
                r = node(p, r);
                while (fn % 2 == 0 && fn != 0) {
                    fn /= 2;
                    sn /= 2;
                }
            } else {
                r = node(r, p);
            }
            fn /= 2;
            sn /= 2;
        }
        return sn == 0 && Arrays.equals(r, root);
    }

    /** Section 2.1.4.2. */
    static boolean consistent(long first, long second, List<byte[]> proof, byte[] firstHash, byte[] secondHash) {
        if (first < 1 || first > second) {
            return false;
        }
        if (first == second) {
            return proof.isEmpty() && Arrays.equals(firstHash, secondHash);
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(first) == 1) {
            path.add(0, firstHash);
        }
        if (path.isEmpty()) {
            return false;
        }
        long fn = first - 1;
        long sn = second - 1;
        while (fn % 2 == 1) {
            fn /= 2;
            sn /= 2;
        }
        byte[] fr = path.get(0);
        byte[] sr = path.get(0);
        for (byte[] c : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if (fn % 2 == 1 || fn == sn) {
                fr = node(c, fr);
                sr = node(c, sr);
                while (fn % 2 == 0 && fn != 0) {
                    fn /= 2;
                    sn /= 2;
                }
            } else {
                sr = node(sr, c);
            }
            fn /= 2;
            sn /= 2;
        }
        return sn == 0 && Arrays.equals(fr, firstHash) && Arrays.equals(sr, secondHash);
    }

    // ------------------------------------------------------------------------------------------------------------ keys

    /** A public key of a history, one line {@code name+id+key}. */
    private record Key(String name, String id, byte[] raw) {

        static Key read(String line, String part) throws Fault {
            String[] pieces = line.split("\\+", 3);
            if (pieces.length == 3 && line.endsWith("\n")) {
                byte[] typed = base64(pieces[2].substring(0, pieces[2].length() - 1), 33, part);
                byte[] named = sha256((pieces[0] + "\n").getBytes(StandardCharsets.UTF_8), typed);
                if (typed[0] == 1 && hex(Arrays.copyOf(named, 4)).equals(pieces[1])) {
                    return new Key(pieces[0], pieces[1], Arrays.copyOfRange(typed, 1, 33));
                }
            }
            throw new Fault(part, "không phải khóa công khai", "no public key");
        }

        /** As the history writes it. */
        String line() {
            byte[] typed = new byte[1 + raw.length];
            typed[0] = 1;
            System.arraycopy(raw, 0, typed, 1, raw.length);
            return name + "+" + id + "+" + Base64.getEncoder().encodeToString(typed);
        }

        boolean hasSigned(String body, byte[] signature) {
            try {
                byte[] encoded = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + raw.length);
                System.arraycopy(raw, 0, encoded, ED25519_PREFIX.length, raw.length);
                Signature check = Signature.getInstance("Ed25519");
                check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
                check.update(body.getBytes(StandardCharsets.UTF_8));
                return check.verify(signature);
            } catch (GeneralSecurityException wrong) {
                return false;
            }
        }
    }

    // ------------------------------------------------------------------------------------------------------------- ZIP

    /** A ZIP whose every header is what its names, methods, sizes and checksums make it. */
    private static final class Zip {

        private static final int LOCAL = 30;
        private static final int CENTRAL = 46;
        private static final int END = 22;

        /** Contents by name, in their order. */
        private final Map<String, byte[]> parts = new LinkedHashMap<>();

        /** The deflated bytes of those that are deflated. */
        private final Map<String, byte[]> deflated = new LinkedHashMap<>();

        Zip(byte[] bytes) throws Fault {
            ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            int end = bytes.length - END;
            if (end < 0) {
                throw new Fault("ZIP", "tệp bị cắt cụt", "the file is cut short");
            }
            int count = all.getShort(end + 10) & 0xFFFF;
            int directory = all.getInt(end + 16);
            byte[] rebuilt = buffer(END)
                    .putInt(0x06054b50)
                    .putInt(0)
                    .putShort((short) count)
                    .putShort((short) count)
                    .putInt(end - directory)
                    .putInt(directory)
                    .putShort((short) 0)
                    .array();
            if (directory < 0 || directory > end || !Arrays.equals(rebuilt, 0, END, bytes, end, bytes.length)) {
                throw new Fault("ZIP", "phần cuối của tệp không đúng", "the end of the file is not right");
            }
            int at = directory;
            int start = 0;
            for (int i = 0; i < count; i++) {
                int[] next = part(all, at, start, directory, end);
                at = next[0];
                start = next[1];
            }
            if (at != end || start != directory) {
                throw new Fault("ZIP", "có dữ liệu thừa giữa các tệp", "there is something between the parts");
            }
        }

        /** Reads one part; gives where the next one's directory record and header begin. */
        private int[] part(ByteBuffer all, int at, int start, int directory, int end) throws Fault {
            byte[] bytes = all.array();
            String beside = start + LOCAL <= directory ? name(all, start + LOCAL, all.getShort(start + 26), directory) : "?";
            if (at + CENTRAL > end) {
                throw new Fault(beside, "mục lục của tệp ZIP không đúng", "the directory of the ZIP is not right");
            }
            int length = all.getShort(at + 28) & 0xFFFF;
            String name = name(all, at + CENTRAL, (short) length, end);
            String both = name.equals(beside) ? name : name + " / " + beside;
            short method = all.getShort(at + 10);
            int crc = all.getInt(at + 16);
            int packed = all.getInt(at + 20);
            int size = all.getInt(at + 24);
            byte[] letters = name.getBytes(StandardCharsets.UTF_8);
            byte[] known = buffer(22)
                    .putShort((short) 0x0800)
                    .putShort(method)
                    .putShort((short) 0)
                    .putShort((short) 0x0021)
                    .putInt(crc)
                    .putInt(packed)
                    .putInt(size)
                    .putShort((short) letters.length)
                    .array();
            byte[] central = buffer(CENTRAL + letters.length)
                    .putInt(0x02014b50)
                    .putShort((short) 20)
                    .putShort((short) 20)
                    .put(known)
                    .position(CENTRAL - 4)
                    .putInt(start)
                    .put(letters)
                    .array();
            byte[] local = buffer(LOCAL + letters.length)
                    .putInt(0x04034b50)
                    .putShort((short) 20)
                    .put(known)
                    .putShort((short) 0)
                    .put(letters)
                    .array();
            long from = (long) start + local.length;
            boolean right = letters.length == length
                    && matches(bytes, at, central)
                    && matches(bytes, start, local)
                    && packed >= 0
                    && size >= 0
                    && (method == 8 || method == 0 && packed == size)
                    && from + packed <= directory;
            if (!right || name.isEmpty() || name.contains("..") || name.startsWith("/") || parts.containsKey(name)) {
                throw new Fault(both, "phần đầu của tệp trong ZIP không đúng", "its header in the ZIP is not right");
            }
            byte[] data = Arrays.copyOfRange(bytes, (int) from, (int) from + packed);
            byte[] content = method == 0 ? data : inflate(data, size, name);
            CRC32 check = new CRC32();
            check.update(content);
            if ((int) check.getValue() != crc) {
                throw new Fault(name, "nội dung đã bị thay đổi hoặc hỏng", "its content was changed or damaged");
            }
            parts.put(name, content);
            if (method == 8) {
                deflated.put(name, data);
            }
            return new int[] {at + central.length, (int) from + packed};
        }

        private static ByteBuffer buffer(int length) {
            return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        }

        private static boolean matches(byte[] bytes, int at, byte[] wanted) {
            return at + wanted.length <= bytes.length
                    && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
        }

        private static String name(ByteBuffer all, int at, short length, int most) {
            int letters = Math.min(length & 0xFFFF, Math.max(0, most - at));
            return new String(all.array(), at, letters, StandardCharsets.UTF_8);
        }

        private static byte[] inflate(byte[] data, int size, String name) throws Fault {
            Inflater inflater = new Inflater(true);
            try {
                inflater.setInput(data);
                ByteArrayOutputStream content = new ByteArrayOutputStream(Math.min(size, 1 << 20));
                byte[] buffer = new byte[1 << 16];
                while (!inflater.finished() && content.size() <= size) {
                    int read = inflater.inflate(buffer);
                    if (read == 0 && !inflater.finished()) {
                        break;
                    }
                    content.write(buffer, 0, read);
                }
                if (inflater.finished() && inflater.getRemaining() == 0 && content.size() == size) {
                    return content.toByteArray();
                }
            } catch (DataFormatException damaged) {
                throw new Fault(name, "không giải nén được", "cannot be unpacked");
            } finally {
                inflater.end();
            }
            throw new Fault(name, "không giải nén được đúng độ dài", "does not unpack to its length");
        }

        byte[] require(String name) throws Fault {
            byte[] content = parts.get(name);
            if (content == null) {
                throw new Fault(name, "thiếu trong gói", "missing in the pack");
            }
            return content;
        }

        /** The lines of a part, each without its line feed, which the last one has too. */
        List<byte[]> lines(String name) throws Fault {
            byte[] content = require(name);
            List<byte[]> lines = new ArrayList<>();
            int from = 0;
            for (int i = 0; i < content.length; i++) {
                if (content[i] == '\n') {
                    lines.add(Arrays.copyOfRange(content, from, i));
                    from = i + 1;
                }
            }
            if (from != content.length) {
                throw new Fault(name, "dòng cuối không kết thúc", "its last line does not end");
            }
            return lines;
        }
    }

    // ------------------------------------------------------------------------------------------------------------ JSON

    /** Reads JSON that must be in the one form of RFC 8785: objects, lists, texts and whole numbers. */
    private static final class Json {

        private static final int DEEPEST = 50;
        private static final BigInteger LARGEST = BigInteger.TWO.pow(53);

        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Object read(byte[] bytes, String part) throws Fault {
            String text = utf8(bytes, part);
            Json json = new Json(text);
            try {
                Object value = json.value(0);
                StringBuilder again = new StringBuilder(text.length());
                write(value, again);
                if (json.at == text.length() && again.toString().equals(text)) {
                    return value;
                }
            } catch (IllegalArgumentException | StringIndexOutOfBoundsException wrong) {
                throw new Fault(part, "không phải JSON ở dạng chuẩn", "no JSON in canonical form");
            }
            throw new Fault(part, "không ở dạng chuẩn (RFC 8785)", "not in canonical form (RFC 8785)");
        }

        private Object value(int depth) {
            char first = text.charAt(at);
            if (depth > DEEPEST) {
                throw new IllegalArgumentException("too deep");
            }
            if (first == '{') {
                Map<String, Object> object = new TreeMap<>();
                at++;
                while (text.charAt(at) != '}') {
                    skip(object.isEmpty(), ',');
                    String name = string();
                    skip(false, ':');
                    if (object.put(name, value(depth + 1)) != null) {
                        throw new IllegalArgumentException("twice " + name);
                    }
                }
                at++;
                return object;
            }
            if (first == '[') {
                List<Object> list = new ArrayList<>();
                at++;
                while (text.charAt(at) != ']') {
                    skip(list.isEmpty(), ',');
                    list.add(value(depth + 1));
                }
                at++;
                return list;
            }
            return first == '"' ? string() : number();
        }

        private void skip(boolean first, char separator) {
            if (!first && text.charAt(at++) != separator) {
                throw new IllegalArgumentException("no " + separator);
            }
        }

        private Long number() {
            int from = at;
            while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            BigInteger number = new BigInteger(text.substring(from, at));
            if (number.abs().compareTo(LARGEST) > 0) {
                throw new IllegalArgumentException("too large");
            }
            return number.longValueExact();
        }

        private String string() {
            if (text.charAt(at++) != '"') {
                throw new IllegalArgumentException("no text");
            }
            StringBuilder read = new StringBuilder();
            for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
                if (c != '\\') {
                    read.append(c);
                    continue;
                }
                char escaped = text.charAt(at++);
                if (escaped == 'u') {
                    read.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                } else {
                    int known = "\"\\bfnrt".indexOf(escaped);
                    if (known < 0) {
                        throw new IllegalArgumentException("escaped " + escaped);
                    }
                    read.append("\"\\\b\f\n\r\t".charAt(known));
                }
            }
            return read.toString();
        }

        private static void write(Object value, StringBuilder out) {
            if (value instanceof Map<?, ?> object) {
                char separator = '{';
                for (Map.Entry<?, ?> field : object.entrySet()) {
                    out.append(separator);
                    write(field.getKey(), out);
                    out.append(':');
                    write(field.getValue(), out);
                    separator = ',';
                }
                out.append(object.isEmpty() ? "{}" : "}");
            } else if (value instanceof List<?> list) {
                char separator = '[';
                for (Object each : list) {
                    out.append(separator);
                    write(each, out);
                    separator = ',';
                }
                out.append(list.isEmpty() ? "[]" : "]");
            } else if (value instanceof String string) {
                writeText(string, out);
            } else {
                out.append(value);
            }
        }

        private static void writeText(String string, StringBuilder out) {
            out.append('"');
            for (char c : string.toCharArray()) {
                int known = "\"\\\b\f\n\r\t".indexOf(c);
                if (known >= 0) {
                    out.append('\\').append("\"\\bfnrt".charAt(known));
                } else if (c < ' ') {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
            out.append('"');
        }
    }

    private static Map<String, Object> object(byte[] bytes, String part) throws Fault {
        return asObject(Json.read(bytes, part), part);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asObject(Object value, String part) throws Fault {
        if (value instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw new Fault(part, "không đúng dạng", "not of its form");
    }

    private static Map<String, Object> inner(Map<String, Object> object, String name, String part) throws Fault {
        return asObject(object.get(name), part);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> object, String name, String part) throws Fault {
        if (object.get(name) instanceof List<?> list) {
            return (List<Object>) list;
        }
        throw new Fault(part, "thiếu " + name, "no " + name);
    }

    private static String text(Map<String, Object> object, String name, String part) throws Fault {
        if (object.get(name) instanceof String text) {
            return text;
        }
        throw new Fault(part, "thiếu " + name, "no " + name);
    }

    private static long number(Map<String, Object> object, String name, String part) throws Fault {
        if (object.get(name) instanceof Long number) {
            return number;
        }
        throw new Fault(part, "thiếu " + name, "no " + name);
    }

    private static List<byte[]> hashes(Map<String, Object> object, String part) throws Fault {
        List<byte[]> hashes = new ArrayList<>();
        for (Object each : list(object, "hashes", part)) {
            hashes.add(hash(String.valueOf(each), part));
        }
        return hashes;
    }

    private static List<byte[]> path(Map<String, Object> place, List<byte[]> hashes, String part) throws Fault {
        return path(place, "path", hashes, part);
    }

    private static List<byte[]> path(Map<String, Object> place, String name, List<byte[]> hashes, String part)
            throws Fault {
        List<byte[]> path = new ArrayList<>();
        for (Object each : list(place, name, part)) {
            if (!(each instanceof Long index) || index < 0 || index >= hashes.size()) {
                throw new Fault(part, "nêu mã băm không có", "names a hash that is not there");
            }
            path.add(hashes.get(index.intValue()));
        }
        return path;
    }

    // ---------------------------------------------------------------------------------------------------------- basics

    private static byte[] sha256(byte[]... pieces) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] piece : pieces) {
                digest.update(piece);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] hash(String hex, String part) throws Fault {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new Fault(part, "không phải mã băm: " + hex, "no hash: " + hex);
        }
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] base64(String text, int length, String part) throws Fault {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (bytes.length == length && Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException wrong) {
            throw new Fault(part, "không phải Base64", "no Base64");
        }
        throw new Fault(part, "không phải Base64 đúng độ dài", "no Base64 of its length");
    }

    private static String utf8(byte[] bytes, String part) throws Fault {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new Fault(part, "không phải UTF-8", "no UTF-8");
        }
    }

    /** A sentence in both languages. */
    private record Words(String vietnamese, String english) {

        String in(boolean vietnamese) {
            return vietnamese ? this.vietnamese : english;
        }
    }

    /** What is wrong, and with which part. */
    private static class Fault extends Exception {

        private static final long serialVersionUID = 1L;

        private final String part;
        private final transient Words words;

        Fault(String part, String vietnamese, String english) {
            super(part + ": " + english);
            this.part = part;
            this.words = new Words(vietnamese, english);
        }
    }

    /** Nothing is wrong with the pack, but another key has signed it than its reader was given. */
    private static final class OtherKey extends Fault {

        private static final long serialVersionUID = 1L;

        OtherKey(String part, String vietnamese, String english) {
            super(part, vietnamese, english);
        }
    }
}
