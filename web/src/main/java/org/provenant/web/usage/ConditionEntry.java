package org.provenant.web.usage;

import java.util.List;
import org.provenant.application.usage.UseOfDevice;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.usage.ConditionPhotoId;
import org.provenant.domain.usage.ConditionRecordId;
import org.provenant.web.platform.Downloads;

/** What was done to a device, with photos that can be fetched. */
public class ConditionEntry {

    private final EquipmentId device;
    private final UseOfDevice.Condition row;
    private final UseOfDevice use;

    ConditionEntry(EquipmentId device, UseOfDevice.Condition row, UseOfDevice use) {
        this.device = device;
        this.row = row;
        this.use = use;
    }

    public UseOfDevice.Condition getRow() {
        return row;
    }

    public List<PhotoFile> getPhotos() {
        return row.photos().stream().map(photo -> new PhotoFile(this, photo)).toList();
    }

    /** A photo to be saved. */
    public static class PhotoFile {

        private final ConditionEntry entry;
        private final UseOfDevice.Photo photo;

        PhotoFile(ConditionEntry entry, UseOfDevice.Photo photo) {
            this.entry = entry;
            this.photo = photo;
        }

        public UseOfDevice.Photo getPhoto() {
            return photo;
        }

        /** Hands out the photo. */
        public void download() {
            var record = new ConditionRecordId(photo.recordId());
            var id = new ConditionPhotoId(photo.id());
            var file = entry.use.photo(entry.device, record, id);
            Downloads.send(
                    file.name(),
                    file.type().mediaType(),
                    out -> out.write(entry.use.photoBytes(entry.device, record, id)));
        }
    }
}
