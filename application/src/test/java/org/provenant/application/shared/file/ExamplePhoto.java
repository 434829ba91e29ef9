package org.provenant.application.shared.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Photos as telephones make them: with how the telephone was held, whose it is, and where it was. */
public final class ExamplePhoto {

    public static final int WIDTH = 64;
    public static final int HEIGHT = 32;
    public static final String OWNER = "DIEN-THOAI-CUA-HA";

    private static final int SOI = 2;
    private static final int IFD0 = 8;
    private static final int GPS = 50;
    private static final int OWNER_AT = 80;
    private static final int TIFF_LENGTH = 120;

    private ExamplePhoto() {}

    /** A JPEG whose first row begins red and ends green, held in one of the eight ways that Exif counts. */
    public static byte[] jpeg(int orientation) {
        var picture = picture("jpeg");
        var exif = exif(orientation);
        var photo = ByteBuffer.allocate(picture.length + exif.length + 4);
        photo.put(picture, 0, SOI);
        photo.putShort((short) 0xFFE1).putShort((short) (exif.length + 2)).put(exif);
        photo.put(picture, SOI, picture.length - SOI);
        return photo.array();
    }

    /** A PNG of the same picture, with a comment. */
    public static byte[] png() {
        return picture("png");
    }

    private static byte[] picture(String format) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
        canvas.setColor(Color.GREEN);
        canvas.fillRect(WIDTH / 2, 0, WIDTH / 2, HEIGHT / 2);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(0, HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(WIDTH / 2, HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Exif 2.32: orientation, the name of the camera's owner, and a position in Hanoi. */
    private static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(TIFF_LENGTH);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(IFD0);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, 0x013B, 2, OWNER.length() + 1).putInt(OWNER_AT);
        entry(tiff, 0x8825, 4, 1).putInt(GPS);
        tiff.position(GPS);
        tiff.putShort((short) 1);
        entry(tiff, 0x0001, 2, 2).put(new byte[] {'N', 0, 0, 0});
        tiff.position(OWNER_AT);
        tiff.put(OWNER.getBytes(StandardCharsets.US_ASCII));
        var exif = ByteBuffer.allocate(6 + TIFF_LENGTH);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return exif.array();
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }
}
