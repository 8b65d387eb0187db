/** What the gauges of several features need. */
@NullMarked
package no.portvakt.workflows.meter;

import org.jspecify.annotations.NullMarked;
