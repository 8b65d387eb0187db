/** Asking for rights in production: the command, the shortcut and the form. */
@NullMarked
package no.portvakt.bot.access;

import org.jspecify.annotations.NullMarked;
