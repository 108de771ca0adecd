/// <reference path="./raw.d.ts" />
import style from './style.css?raw';

export const pageStyle = style;
