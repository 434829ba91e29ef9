package org.provenant.application.shared.file;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.RuleViolated;

/**
 * The picture of a photo alone. Cameras write into the file where and when it was taken, with what, and often a small copy
 * of it; all that is left out by drawing the picture anew, turned as the camera was held.
 */
public final class BarePicture {

    private static final float QUALITY = 0.92f;
    private static final long MOST_POINTS = 60_000_000;
    private static final int AS_IT_IS = 1;

    private BarePicture() {}

    /**
     * Draws a photo anew.
     *
     * @param type {@link AttachmentType#JPEG} or {@link AttachmentType#PNG}
     * @param tooLarge the rule that a picture of too many points breaks
     * @throws RuleViolated that rule, or {@link FileRule#FILE_DAMAGED} if there is no picture in it
     */
    public static byte[] of(AttachmentType type, byte[] bytes, Rule tooLarge) {
        try {
            var turned = turned(read(type, bytes, tooLarge), orientationOf(bytes), type);
            return type == AttachmentType.PNG ? png(turned) : jpeg(turned);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new RuleViolated(FileRule.FILE_DAMAGED, type.name());
        }
    }

    private static BufferedImage read(AttachmentType type, byte[] bytes, Rule tooLarge) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            return read(reader, in, tooLarge);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream in, Rule tooLarge) throws IOException {
        reader.setInput(in, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS) {
            throw new RuleViolated(tooLarge, MOST_POINTS / 1_000_000);
        }
        return reader.read(0);
    }

    /** How the camera was held, from 1 to 8 as Exif counts; 1 if the file does not say, or says nonsense. */
    private static int orientationOf(byte[] bytes) throws IOException {
        try {
            var exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            var told = exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : AS_IT_IS;
            return told < 1 || told > 8 ? AS_IT_IS : told;
        } catch (ImageProcessingException | MetadataException unreadable) {
            return AS_IT_IS;
        }
    }

    private static BufferedImage turned(BufferedImage image, int orientation, AttachmentType type) {
        var width = image.getWidth();
        var height = image.getHeight();
        var lying = orientation >= 5;
        var transparent = type == AttachmentType.PNG && image.getColorModel().hasAlpha();
        var turned = new BufferedImage(
                lying ? height : width,
                lying ? width : height,
                transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var canvas = turned.createGraphics();
        try {
            canvas.drawImage(image, turn(orientation, width, height), null);
        } finally {
            canvas.dispose();
        }
        return turned;
    }

    /** Exif 2.32, tag 274: where the first row and the first column of the picture belong. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(QUALITY);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
