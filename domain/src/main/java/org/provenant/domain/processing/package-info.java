/** Repair and processing for foreign traders: contracts, and what leaves the country under them. */
@NullMarked
package org.provenant.domain.processing;

import org.jspecify.annotations.NullMarked;
