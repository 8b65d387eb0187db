/** The rows of requests and approvals; used by the use cases and jobs of this module only. */
@NullMarked
package no.portvakt.workflows.store;

import org.jspecify.annotations.NullMarked;
