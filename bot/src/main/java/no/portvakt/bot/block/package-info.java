/**
 * Block Kit in Portvakt's dialect: prose that cannot be formatted by whoever typed it, buttons,
 * forms.
 */
@NullMarked
package no.portvakt.bot.block;

import org.jspecify.annotations.NullMarked;
