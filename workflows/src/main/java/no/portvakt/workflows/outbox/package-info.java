/** Messages to the engine, stored with the change that causes them and sent afterwards. */
@NullMarked
package no.portvakt.workflows.outbox;

import org.jspecify.annotations.NullMarked;
