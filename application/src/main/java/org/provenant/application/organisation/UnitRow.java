package org.provenant.application.organisation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.organisation.UnitKind;

/**
 * One department or team in a list.
 *
 * @param depth how many units it lies within
 * @param path names from the outermost unit down
 * @param parts how many units are a part of it
 * @param persons how many who have not left belong to it
 * @param version for edits
 */
public record UnitRow(
        long id,
        @Nullable Long partOfId,
        UnitKind kind,
        int depth,
        String code,
        String name,
        String path,
        @Nullable Long headId,
        @Nullable String headName,
        boolean closed,
        long parts,
        long persons,
        int version)
        implements Serializable {}
