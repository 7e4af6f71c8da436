/**
 * Small made-up worlds, each a month of charges, calls and measured use under rules drawn by chance: what must hold in all
 * of them, and what another engine says they come to.
 */
package io.apportion.worlds;
