package org.provenant.domain.shared;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files as others may safely save them: one name without folders, nothing unseen, an ending that is true. */
public final class AttachmentName {

    /** The most characters of a name, its ending included. */
    public static final int LONGEST = 120;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\u2028\\u2029]");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\"<>:|?*]");
    private static final Pattern AROUND = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$", "clock$");
    private static final Pattern NUMBERED_DEVICE = Pattern.compile("(com|lpt)[0-9¹²³]");
    private static final String NAMELESS = "tep";

    private AttachmentName() {}

    /**
     * The name to keep.
     *
     * @param sent the name as the sender's machine calls the file, possibly with folders
     * @param type what the file really is; if the ending does not suit it, the right one follows
     */
    public static String of(String sent, AttachmentType type) {
        var bare = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var seen = UNSEEN.matcher(Text.composed(bare)).replaceAll("");
        var plain = AROUND.matcher(NOT_IN_NAMES.matcher(seen).replaceAll("_")).replaceAll("");
        var name = plain.isEmpty() ? NAMELESS : plain;
        var ending = endingOf(name);
        var isTrue = type.endings().contains(ending.toLowerCase(Locale.ROOT));
        var stem = isTrue ? name.substring(0, name.length() - ending.length() - 1) : name;
        var kept = "." + (isTrue ? ending : type.endings().get(0));
        return shortened(isDevice(stem) ? "_" + stem : stem, LONGEST - kept.length()) + kept;
    }

    private static String endingOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1);
    }

    /** Windows takes such names for devices, whatever follows the first dot. */
    private static boolean isDevice(String stem) {
        var first = stem.split("\\.", 2)[0].strip().toLowerCase(Locale.ROOT);
        return DEVICES.contains(first) || NUMBERED_DEVICE.matcher(first).matches();
    }

    private static String shortened(String stem, int longest) {
        if (stem.length() <= longest) {
            return stem;
        }
        int end = Character.isHighSurrogate(stem.charAt(longest - 1)) ? longest - 1 : longest;
        return stem.substring(0, end).strip();
    }
}
