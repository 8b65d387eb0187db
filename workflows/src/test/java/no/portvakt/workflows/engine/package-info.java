@NullMarked
package no.portvakt.workflows.engine;

import org.jspecify.annotations.NullMarked;
