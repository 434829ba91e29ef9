package org.provenant.reports.engine;

import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.audit.SignedCheckpoint;
import org.provenant.domain.shared.Language;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.graphics.Color;
import uk.org.okapibarcode.output.Java2DRenderer;

/**
 * The last signed checkpoint of the history as it stands on a paper: as a code that a telephone reads, and in words. A
 * paper in another's hands thus holds the register to what its history was on that day.
 */
public final class CheckpointMark {

    private static final String BUNDLE = "org.provenant.reports.engine.checkpoint";
    private static final int DOTS_PER_MODULE = 6;

    /** What ISO/IEC 18004 wants left white around the code. */
    private static final int QUIET_MODULES = 4;

    private CheckpointMark() {}

    /**
     * Adds what the templates print: {@code checkpointCode}, {@code checkpointCodeInWords} and {@code checkpoint}.
     *
     * @param note the signed checkpoint as docs/history-format.md has it; none if there was none, and nothing is printed
     */
    public static void put(Map<String, @Nullable Object> parameters, @Nullable String note, Language language) {
        if (note == null) {
            return;
        }
        var checkpoint = SignedCheckpoint.parse(note);
        var words = new Words(BUNDLE, language);
        parameters.put("checkpointCode", code(note));
        parameters.put("checkpointCodeInWords", words.text("code"));
        parameters.put(
                "checkpoint",
                words.text(
                        "mark",
                        Words.count(Math.toIntExact(checkpoint.checkpoint().size())),
                        checkpoint.checkpoint().madeAt(),
                        Base64.getEncoder()
                                .encodeToString(checkpoint.checkpoint().root().bytes()),
                        checkpoint.keyId()));
    }

    private static BufferedImage code(String note) {
        var code = new QrCode();
        code.setPreferredEccLevel(QrCode.EccLevel.L);
        code.setQuietZoneHorizontal(QUIET_MODULES);
        code.setQuietZoneVertical(QUIET_MODULES);
        code.setContent(note);
        var image = new BufferedImage(
                code.getWidth() * DOTS_PER_MODULE, code.getHeight() * DOTS_PER_MODULE, BufferedImage.TYPE_BYTE_GRAY);
        var canvas = image.createGraphics();
        new Java2DRenderer(canvas, DOTS_PER_MODULE, Color.WHITE, Color.BLACK).render(code);
        canvas.dispose();
        return image;
    }
}
