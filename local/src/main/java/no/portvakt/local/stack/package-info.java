/**
 * PostgreSQL, the engine and a mail catcher on this machine: one interface, two ways to get them.
 */
@NullMarked
package no.portvakt.local.stack;

import org.jspecify.annotations.NullMarked;
