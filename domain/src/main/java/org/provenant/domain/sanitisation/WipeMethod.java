package org.provenant.domain.sanitisation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a drive was cleaned or destroyed. */
public enum WipeMethod {
    OVERWRITE(WipeLevel.CLEAR, WipeLevel.PURGE),
    /** A command of the drive's own firmware: ATA Secure Erase, SANITIZE, NVMe Format. */
    FIRMWARE_ERASE(WipeLevel.CLEAR, WipeLevel.PURGE),
    /** The key is destroyed, the data stay unreadable. */
    CRYPTO_ERASE(WipeLevel.PURGE),
    /** As destruction only where the revision of the standard counts it as that. */
    DEGAUSS(WipeLevel.PURGE, WipeLevel.DESTROY),
    SHRED(WipeLevel.DESTROY),
    DISINTEGRATE(WipeLevel.DESTROY),
    PULVERISE(WipeLevel.DESTROY),
    INCINERATE(WipeLevel.DESTROY),
    MELT(WipeLevel.DESTROY);

    private final Set<WipeLevel> levels;

    WipeMethod(WipeLevel... levels) {
        this.levels = EnumSet.copyOf(List.of(levels));
    }

    /** Whether it can reach that level on any drive under any revision of the standard. */
    public boolean reaches(WipeLevel level) {
        return levels.contains(level);
    }
}
