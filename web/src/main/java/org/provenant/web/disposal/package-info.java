/** Pages and REST of disposals: orders, partners, papers. */
@NullMarked
package org.provenant.web.disposal;

import org.jspecify.annotations.NullMarked;
