package org.provenant.application.shared.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.provenant.domain.shared.AttachmentType;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.usage.UsageRule;

class BarePictureTest {

    /** Where Exif wants the first point of the first row, and its last, to be seen. */
    @ParameterizedTest
    @CsvSource({
        "1, top left, top right",
        "2, top right, top left",
        "3, bottom right, bottom left",
        "4, bottom left, bottom right",
        "5, top left, bottom left",
        "6, top right, bottom right",
        "7, bottom right, top right",
        "8, bottom left, top left"
    })
    void photoIsTurnedAsTheCameraWasHeld(int orientation, String red, String green) throws IOException {
        var bare =
                image(BarePicture.of(AttachmentType.JPEG, ExamplePhoto.jpeg(orientation), UsageRule.PHOTO_TOO_LARGE));

        boolean lying = orientation >= 5;
        assertEquals(lying ? ExamplePhoto.HEIGHT : ExamplePhoto.WIDTH, bare.getWidth());
        assertEquals(lying ? ExamplePhoto.WIDTH : ExamplePhoto.HEIGHT, bare.getHeight());
        assertNear(Color.RED, bare, red);
        assertNear(Color.GREEN, bare, green);
    }

    @Test
    void whereAndWithWhatItWasTakenIsLeftOut() throws IOException, ImageProcessingException {
        var photo = ExamplePhoto.jpeg(6);
        assertTrue(holds(photo, ExamplePhoto.OWNER));
        assertEquals(1, read(photo).getDirectoriesOfType(GpsDirectory.class).size());

        var bare = BarePicture.of(AttachmentType.JPEG, photo, UsageRule.PHOTO_TOO_LARGE);

        assertFalse(holds(bare, ExamplePhoto.OWNER));
        assertFalse(holds(bare, "Exif"));
        assertEquals(0, read(bare).getDirectoriesOfType(ExifDirectoryBase.class).size());
    }

    @Test
    void whatAPngTellsBesideItsPictureIsLeftOut() throws IOException {
        var photo = commented(ExamplePhoto.png(), "Comment\0chup tai nha rieng");
        assertTrue(holds(photo, "nha rieng"));

        var bare = BarePicture.of(AttachmentType.PNG, photo, UsageRule.PHOTO_TOO_LARGE);

        assertFalse(holds(bare, "nha rieng"));
        assertNear(Color.RED, image(bare), "top left");
    }

    @Test
    void pictureOfMorePointsThanAnyCameraTakesIsNotUnpacked() {
        var huge = ExamplePhoto.png();
        var header = ByteBuffer.wrap(huge);
        header.putInt(16, 60_000).putInt(20, 60_000);
        var crc = new CRC32();
        crc.update(huge, 12, 17);
        header.putInt(29, (int) crc.getValue());

        var refused = assertThrows(
                RuleViolated.class, () -> BarePicture.of(AttachmentType.PNG, huge, UsageRule.PHOTO_TOO_LARGE));

        assertEquals(UsageRule.PHOTO_TOO_LARGE, refused.rule());
    }

    @Test
    void fileWithoutAPictureIsDamaged() {
        var photo = ExamplePhoto.jpeg(1);
        var half = Arrays.copyOf(photo, 200);

        var refused = assertThrows(
                RuleViolated.class, () -> BarePicture.of(AttachmentType.JPEG, half, UsageRule.PHOTO_TOO_LARGE));

        assertEquals(FileRule.FILE_DAMAGED, refused.rule());
    }

    private static void assertNear(Color wanted, BufferedImage image, String corner) {
        int x = corner.endsWith("left") ? 4 : image.getWidth() - 5;
        int y = corner.startsWith("top") ? 4 : image.getHeight() - 5;
        var found = new Color(image.getRGB(x, y));
        int distance = Math.abs(found.getRed() - wanted.getRed())
                + Math.abs(found.getGreen() - wanted.getGreen())
                + Math.abs(found.getBlue() - wanted.getBlue());
        assertTrue(distance < 60, corner + " is " + found);
    }

    private static BufferedImage image(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static Metadata read(byte[] bytes) throws IOException, ImageProcessingException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
    }

    private static boolean holds(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }

    /** Puts a text chunk before the end of a PNG. */
    private static byte[] commented(byte[] png, String comment) throws IOException {
        var text = ("tEXt" + comment).getBytes(StandardCharsets.ISO_8859_1);
        var crc = new CRC32();
        crc.update(text);
        var chunk = ByteBuffer.allocate(text.length + 8)
                .putInt(text.length - 4)
                .put(text)
                .putInt((int) crc.getValue());
        var commented = new ByteArrayOutputStream();
        commented.write(png, 0, png.length - 12);
        commented.write(chunk.array());
        commented.write(png, png.length - 12, 12);
        return commented.toByteArray();
    }
}
