@echo off
chcp 65001 >nul
rem 双击这个文件：打开预览和编辑台。
title 明白账 预览
pushd "%~dp0.."
where node >nul 2>nul
if errorlevel 1 goto nonode
node "scripts\start-preview.mjs"
if errorlevel 1 goto failed
popd
exit /b 0

:nonode
echo 这台电脑上没有 Node.js，预览要靠它运行。
echo 请到 https://nodejs.org/zh-cn 下载“长期支持（LTS）”版，安装以后再双击一次。
echo 不能自己装软件的，请找单位的信息技术人员，告诉他需要 Node.js 20.19 或更新的版本。

:failed
popd
echo.
echo 按任意键关闭这个窗口。
pause >nul
exit /b 1
