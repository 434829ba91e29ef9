package org.provenant.testbed;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Color;
import uk.org.okapibarcode.output.Java2DRenderer;

/** Makes films in which one code after the other is held before a camera. */
public final class FilmOfCodes {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int PICTURES_EACH = 10;
    private static final int WHITE_BETWEEN = 3;

    private FilmOfCodes() {}

    /** A QR code, a Data Matrix and a Code 128, in this order. */
    public static void write(Path film, String qr, String dataMatrix, String code128) throws IOException {
        var linear = new Code128();
        linear.setBarHeight(60);
        try (var out = new BufferedOutputStream(Files.newOutputStream(film))) {
            out.write("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n"
                    .formatted(WIDTH, HEIGHT)
                    .getBytes(StandardCharsets.US_ASCII));
            for (var picture : List.of(
                    picture(new QrCode(), qr, 6),
                    picture(new DataMatrix(), dataMatrix, 10),
                    picture(linear, code128, 2))) {
                for (int i = 0; i < PICTURES_EACH; i++) {
                    write(out, picture);
                }
                for (int i = 0; i < WHITE_BETWEEN; i++) {
                    write(out, blank());
                }
            }
        }
    }

    private static BufferedImage picture(Symbol symbol, String content, int dots) {
        symbol.setQuietZoneHorizontal(6);
        symbol.setQuietZoneVertical(6);
        symbol.setContent(content);
        var picture = blank();
        var canvas = picture.createGraphics();
        canvas.translate((WIDTH - symbol.getWidth() * dots) / 2, (HEIGHT - symbol.getHeight() * dots) / 2);
        new Java2DRenderer(canvas, dots, Color.WHITE, Color.BLACK).render(symbol);
        canvas.dispose();
        return picture;
    }

    private static BufferedImage blank() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var canvas = picture.createGraphics();
        canvas.setColor(java.awt.Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        canvas.dispose();
        return picture;
    }

    /** Light and dark of each dot, then no colour at all. */
    private static void write(OutputStream out, BufferedImage picture) throws IOException {
        out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                out.write(picture.getRaster().getSample(x, y, 0));
            }
        }
        for (int i = 0; i < WIDTH * HEIGHT / 2; i++) {
            out.write(128);
        }
    }
}
