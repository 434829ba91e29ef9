package org.provenant.web.sanitisation;

import org.provenant.application.sanitisation.DriveList;
import org.provenant.application.sanitisation.WipeCertificates;
import org.provenant.domain.sanitisation.DriveId;
import org.provenant.domain.sanitisation.WipeRecordId;
import org.provenant.domain.sanitisation.WipeResult;
import org.provenant.web.platform.Downloads;

/** What was done to a drive, with its report to be fetched. */
public class WipeEntry {

    private final DriveList.Wiping row;
    private final DriveList drives;
    private final WipeCertificates certificates;

    WipeEntry(DriveList.Wiping row, DriveList drives, WipeCertificates certificates) {
        this.row = row;
        this.drives = drives;
        this.certificates = certificates;
    }

    public DriveList.Wiping getRow() {
        return row;
    }

    /** Hands out the report as it was sent. */
    public void download() {
        var drive = new DriveId(row.driveId());
        var record = new WipeRecordId(row.id());
        var file = drives.file(drive, record);
        Downloads.send(file.name(), file.type().mediaType(), out -> out.write(drives.bytes(drive, record)));
    }

    /** Prints the certificate of it. */
    public void certificate() {
        var pdf = certificates.ofRecord(new WipeRecordId(row.id()));
        Downloads.send("CNX-" + row.id() + ".pdf", Downloads.PDF, out -> out.write(pdf));
    }

    /** Whether it proves that the data are gone. */
    public boolean isProof() {
        return row.withdrawnOn() == null && row.result() == WipeResult.GOOD;
    }
}
