/** The state of a company at one glance: the home page and the sheet for management. */
@NullMarked
package org.provenant.application.overview;

import org.jspecify.annotations.NullMarked;
