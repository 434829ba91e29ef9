/** The company at one glance: the home page and its API. */
@NullMarked
package org.provenant.web.overview;

import org.jspecify.annotations.NullMarked;
