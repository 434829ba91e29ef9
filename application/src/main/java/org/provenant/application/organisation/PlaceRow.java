package org.provenant.application.organisation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.PlaceKind;

/**
 * One place in the tree.
 *
 * @param insideId the place it stands in; none for a site
 * @param depth 0 for a site, one more for each place around it
 * @param path names from the site down, for example {@code Nhà máy 1 › Tòa A › Phòng 101}
 * @param approverId who must approve what is brought there, if the place itself names somebody
 * @param parts how many places stand directly in it
 * @param version for edits
 */
public record PlaceRow(
        long id,
        @Nullable Long insideId,
        PlaceKind kind,
        int depth,
        String code,
        String name,
        String path,
        @Nullable String address,
        @Nullable Long approverId,
        @Nullable String approverName,
        boolean closed,
        int parts,
        int version)
        implements Serializable {}
