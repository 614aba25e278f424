@echo off
rem Shows this hub in the browser, through the Linux part of Windows (WSL).
title See my hub
wsl --cd "%~dp0." sh -lc "cohub serve --open --drafts"
if errorlevel 1 pause
