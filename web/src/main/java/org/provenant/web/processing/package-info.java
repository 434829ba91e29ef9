/** Pages and API of processing for foreign traders. */
@NullMarked
package org.provenant.web.processing;

import org.jspecify.annotations.NullMarked;
