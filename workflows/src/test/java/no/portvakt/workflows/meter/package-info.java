@NullMarked
package no.portvakt.workflows.meter;

import org.jspecify.annotations.NullMarked;
