/** Delegating scopes to suppliers from Slack: the form, the lists, and taking back. */
@NullMarked
package no.portvakt.bot.delegation;

import org.jspecify.annotations.NullMarked;
