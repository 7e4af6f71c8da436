/** Suggests what a mistyped word was meant to be; a suggestion is shown, never applied. */
package io.apportion.spelling;
