/** The models checked, drawn and played through on an engine in memory. */
@NullMarked
package no.portvakt.workflows.process;

import org.jspecify.annotations.NullMarked;
