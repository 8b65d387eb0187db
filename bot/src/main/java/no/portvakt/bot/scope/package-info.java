/** Scopes, from both sides: asking for access to one, and switching one off. */
@NullMarked
package no.portvakt.bot.scope;

import org.jspecify.annotations.NullMarked;
