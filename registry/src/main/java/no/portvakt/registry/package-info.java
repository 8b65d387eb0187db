@NullMarked
package no.portvakt.registry;

import org.jspecify.annotations.NullMarked;
