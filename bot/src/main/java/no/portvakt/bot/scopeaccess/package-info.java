/** Asking a provider for access to a scope: the command, the form, and what it leads to. */
@NullMarked
package no.portvakt.bot.scopeaccess;

import org.jspecify.annotations.NullMarked;
