/** What every operation of the REST API stands on: who calls, what goes in and out as JSON, how refusals are told. */
@NullMarked
package org.provenant.web.platform.api;

import org.jspecify.annotations.NullMarked;
