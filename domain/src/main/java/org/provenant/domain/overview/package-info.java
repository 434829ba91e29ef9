/** What a company's state says at one glance. */
@NullMarked
package org.provenant.domain.overview;

import org.jspecify.annotations.NullMarked;
