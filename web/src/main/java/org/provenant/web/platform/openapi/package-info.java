/** Describes the REST API to programs and their authors, from the very code that answers. */
@NullMarked
package org.provenant.web.platform.openapi;

import org.jspecify.annotations.NullMarked;
